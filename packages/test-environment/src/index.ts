export { createTestDatabase } from './postgres/create-test-database.js';
export type { TestDatabase, TestTemplate } from './postgres/create-test-database.js';
export { testServerUrl } from './postgres/test-server.js';
export { checkAccessibility } from './browser/check-accessibility.js';
export { openBrowser } from './browser/open-browser.js';
export { screenshot } from './browser/screenshot.js';
export { Adversary } from './disclosure/adversary.js';
