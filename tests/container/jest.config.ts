import type { Config } from 'jest';
import { common } from '../../jest.config';

const { globalSetup, globalTeardown, ...shared } = common;

/** Named otherwise than tests, so that `npm test` passes them over. */
const config: Config = {
  ...shared,
  rootDir: '../..',
  roots: ['<rootDir>/tests/container'],
  testMatch: ['**/*.check.ts'],
  // The first one builds the image.
  testTimeout: 20 * 60_000,
};

export default config;
