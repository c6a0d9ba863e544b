/** Milliseconds for which this process has computed: other programs on the machine do not count, as they do by the clock. */
export function cpuTime(): number {
  return process.cpuUsage().user / 1000;
}
