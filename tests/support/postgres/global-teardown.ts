export default function tearDown(): void {
  globalThis.testServer?.stop();
}
