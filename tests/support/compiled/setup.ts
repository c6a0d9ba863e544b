import { compile } from './compile';

/** Before all tests: what they spawn is compiled, once for all projects. */
export default function setUp(): void {
  process.env['COMPILED_MAIN'] ??= compile();
}
