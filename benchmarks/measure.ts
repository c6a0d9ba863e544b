import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** One run of a command in a process of its own. */
export interface Measurement {
  /** From start to exit, or as the command says itself by `seconds: 1.23`. */
  seconds: number;
  /** Peak resident memory of the largest process in MB; undefined where the system has no /proc. */
  megabytes: number | undefined;
  stdout: string;
}

/** Thrown where a command does not exist on this machine. */
export class CommandMissing extends Error {}

const POLL = 20;

/** @throws CommandMissing; Error with what the command printed where it fails. */
export async function measure(command: string, args: string[]): Promise<Measurement> {
  const start = performance.now();
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk));
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk));
  let megabytes: number | undefined;
  const poll = setInterval(() => {
    const peak = peakOf(child.pid);
    // What has ended by now may have been larger.
    if (peak !== undefined) megabytes = Math.max(peak, megabytes ?? 0);
  }, POLL);
  try {
    const code = await new Promise((resolve, reject) => child.on('error', reject).on('close', resolve));
    if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${code}\n${stdout}${stderr}`);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw new CommandMissing(`${command} is missing`);
    throw error;
  } finally {
    clearInterval(poll);
  }
  const own = /^seconds: ([\d.]+)$/m.exec(stdout)?.[1];
  return { seconds: own ? Number(own) : (performance.now() - start) / 1000, megabytes, stdout };
}

/** Of the process or one that it has started, whichever is larger: npm starts the program it measures. */
function peakOf(pid: number | undefined): number | undefined {
  try {
    const kilobytes = /^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').match(/\d+/g) ?? [];
    const peaks = children.map((child) => peakOf(Number(child)) ?? 0);
    return kilobytes ? Math.max(Number(kilobytes) / 1024, ...peaks) : undefined;
  } catch {
    return undefined; // it has ended, or there is no /proc
  }
}
