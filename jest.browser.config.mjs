import base from './jest.config.mjs'

/** The browser tests: one browser, one centre, one after the other. */
export default {
  ...base,
  testMatch: ['<rootDir>/tests/e2e/**/*.test.ts'],
  testTimeout: 240_000,
  maxWorkers: 1,
  globalSetup: undefined,
  globalTeardown: '<rootDir>/tests/e2e/removeCentres.mjs',
}
