/** @type {import('jest').Config} */
const shared = {
  rootDir: '.',
  // One library is an ES module only.
  transform: {
    '^.+\\.ts$|/fast-string-.+\\.js$': ['ts-jest', { tsconfig: 'test/tsconfig.jest.json', diagnostics: false }],
  },
  transformIgnorePatterns: ['/node_modules/(?!fast-string-)'],
  setupFiles: ['<rootDir>/test/support/setup.ts'],
};

/** @type {import('jest').Config} */
export default {
  // A machine that is busy is slow, not wrong.
  testTimeout: 60_000,
  reporters: ['default', '<rootDir>/test/support/closing-line-reporter.mjs'],
  projects: [
    {
      ...shared,
      displayName: 'node',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/test/**/*.test.ts'],
      testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/host/', '<rootDir>/test/bench/'],
    },
    {
      ...shared,
      displayName: 'host',
      testEnvironment: '<rootDir>/test/host/node/environment.cjs',
      testMatch: ['<rootDir>/test/host/**/*.test.ts'],
      testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/host/browser/'],
      moduleNameMapper: { '^obsidian$': '<rootDir>/test/host/node/obsidian.ts' },
      setupFiles: [...shared.setupFiles, 'obsidian-test-mocks/jest-setup'],
    },
    {
      ...shared,
      displayName: 'browser',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/test/host/browser/**/*.test.ts'],
    },
  ],
};
