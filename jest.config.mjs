export default {
  testEnvironment: 'node',
  globalSetup: '<rootDir>/__tests__/support/global-setup.mjs',
  globalTeardown: '<rootDir>/__tests__/support/global-teardown.mjs',
  roots: ['<rootDir>/__tests__'],
  testMatch: ['**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      { jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, module: { type: 'es6' } },
    ],
  },
  testSequencer: '<rootDir>/__tests__/support/sequencer.mjs',
  // Against what hangs, and no measure of speed: a busy machine may be several times slower than another.
  testTimeout: 600_000,
  // Twice the cores of the smallest machine: half of the time a test waits for a server.
  maxWorkers: 4,
  // What each file leaves behind in a process slows down all that come after it there.
  workerIdleMemoryLimit: '500MB',
};
