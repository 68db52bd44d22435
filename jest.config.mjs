import { availableParallelism } from 'node:os';

/** One configuration for the whole repository: packages are read from source, so tests need no build. */
const swc = {
  module: { type: 'es6' },
  jsc: {
    target: 'es2022',
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
  },
};

export default {
  globalSetup: '<rootDir>/packages/test-environment/src/run/global-setup.mjs',
  globalTeardown: '<rootDir>/packages/test-environment/src/run/global-teardown.mjs',
  setupFiles: ['<rootDir>/packages/test-environment/src/run/property-seed.mjs'],
  testEnvironment: 'node',
  roots: ['<rootDir>/packages', '<rootDir>/registers', '<rootDir>/apps', '<rootDir>/scripts'],
  testMatch: ['**/*.test.ts', '**/*.test.mjs'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
  modulePathIgnorePatterns: ['/dist/'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '\\.ts$': ['@swc/jest', swc] },
  moduleNameMapper: {
    '^@kvalreg/register-([^/]+)$': '<rootDir>/registers/$1/src/index.ts',
    '^@kvalreg/server/plugins$': '<rootDir>/apps/server/src/plugins.ts',
    '^@kvalreg/(server|cli)$': '<rootDir>/apps/$1/src/index.ts',
    '^@kvalreg/([^/]+)$': '<rootDir>/packages/$1/src/index.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  // More than there are processors: much of a test is waiting for PostgreSQL.
  maxWorkers: Math.ceil(availableParallelism() * 1.5),
  // Modules of one file's tests are never given back: a worker that has grown is slow to clean up after itself, and
  // begins anew.
  workerIdleMemoryLimit: '1500MB',
  testTimeout: 30_000,
};
