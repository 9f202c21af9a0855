/** Tests are TypeScript ES modules: run with NODE_OPTIONS=--experimental-vm-modules (the npm scripts set it). */
export default {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: {
    'drizzle-orm/entity\\.js$': '<rootDir>/tests/nearObject.mjs',
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', tsx: true },
          target: 'es2022',
          transform: { react: { runtime: 'automatic' } },
        },
        module: { type: 'es6' },
      },
    ],
  },
  transformIgnorePatterns: ['/node_modules/(?!drizzle-orm/entity\\.js$)'],
  testMatch: ['<rootDir>/tests/{unit,contract,integration}/**/*.test.ts'],
  testTimeout: 60_000,
  maxWorkers: 2,
}
