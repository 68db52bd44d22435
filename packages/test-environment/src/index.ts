export { createTestDatabase } from './postgres/create-test-database.js';
export type { TestDatabase, TestTemplate } from './postgres/create-test-database.js';
export { testServerUrl } from './postgres/test-server.js';
