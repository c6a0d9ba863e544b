import removeCompiled from '../compiled/teardown';

export default function tearDown(): void {
  globalThis.testServer?.stop();
  removeCompiled();
}
