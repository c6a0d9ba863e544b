import type { Config } from 'jest';

type Project = Exclude<NonNullable<Config['projects']>[number], string>;

export const common: Project = {
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
};

/** On PostgreSQL: its own tests, and those in which a database matters most. */
const short = [
  '<rootDir>/tests/postgres/**/*.test.ts',
  '<rootDir>/tests/history.test.ts',
  '<rootDir>/tests/reruns/{kept-totals,sums,unchanged}.test.ts',
  '<rootDir>/tests/flat-exports/listed.test.ts',
  '<rootDir>/tests/scripts/data-analysis.test.ts',
  '<rootDir>/tests/scripts/analysis/{sales-data,stored-aside}.test.ts',
  '<rootDir>/tests/{recount,scripts/analyses/analyses}.test.ts',
  '<rootDir>/tests/scripts/visualization/build-view.test.ts',
];
/** Where a server is given: all that read alike on both databases. */
const others = [
  '<rootDir>/tests/{main,doubts/arithmetic}.test.ts',
  '<rootDir>/tests/reruns/{dimensions,grown,listed-from-sales,moved}.test.ts',
  '<rootDir>/tests/flat-exports/*.test.ts',
];

const support = '<rootDir>/tests/support/postgres';

const config: Config = {
  projects: [
    { ...common, displayName: 'SQLite', testPathIgnorePatterns: ['<rootDir>/tests/postgres/'] },
    {
      ...common,
      displayName: 'PostgreSQL',
      testMatch: process.env['TEST_DATABASE_URL'] ? [...short, ...others] : short,
      globalSetup: `${support}/global-setup.ts`,
      globalTeardown: `${support}/global-teardown.ts`,
      setupFiles: [`${support}/use.ts`],
    },
  ],
  // Jest would leave a core free: of two that is half.
  maxWorkers: '100%',
  // Tests that spawn the real command pay for its start-up on a small machine.
  testTimeout: 60_000,
};

export default config;
