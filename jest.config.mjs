import { availableParallelism } from 'node:os';

/**
 * One configuration for the whole repository. Tests run on Node's own modules, which all test files of a process share:
 * what is kept for as long as the program runs must therefore not differ from test to test.
 */
export default {
  runner: 'jest-light-runner',
  globalSetup: '<rootDir>/packages/test-environment/src/run/global-setup.mjs',
  globalTeardown: '<rootDir>/packages/test-environment/src/run/global-teardown.mjs',
  setupFiles: [
    '<rootDir>/packages/test-environment/src/run/native/register.mjs',
    '<rootDir>/packages/test-environment/src/run/property-seed.mjs',
  ],
  roots: ['<rootDir>/packages', '<rootDir>/registers', '<rootDir>/apps', '<rootDir>/scripts'],
  testMatch: ['**/*.test.ts', '**/*.test.mjs'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
  modulePathIgnorePatterns: ['/dist/'],
  transform: {},
  // More than there are processors: much of a test is waiting for PostgreSQL. One alone would be the runner itself.
  maxWorkers: Math.max(2, Math.ceil(availableParallelism() * 1.5)),
};
