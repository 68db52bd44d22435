export { startServer, type RunningServer, type StartOptions } from './start-server.js';
export { openServices, startWorker, type RunningWorker } from './start-worker.js';
export { loadServerSettings, type Environment, type ServerSettings } from './app/server-settings.js';
export { ensureDemoAccounts } from './demo/demo-accounts.js';
export { demoPatient } from './demo/demo-cast.js';
export { plugins } from './plugins.js';
