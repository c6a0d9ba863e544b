import type { Config } from 'jest';

const config: Config = {
  roots: ['<rootDir>/tests'],
  testEnvironment: 'node',
  globalSetup: './tests/support/compiled/setup.ts',
  globalTeardown: './tests/support/compiled/teardown.ts',
  transform: {
    '\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, useDefineForClassFields: false },
          target: 'es2022',
        },
      },
    ],
  },
  // Jest would leave a core free: of two that is half.
  maxWorkers: '100%',
  // Tests that spawn the real command pay for its start-up on a small machine.
  testTimeout: 60_000,
};

export default config;
