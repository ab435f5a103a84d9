import { spawn } from 'node:child_process';
import { signalTree } from './child-process.ts';

type Options = {
  readonly cwd?: string;
  readonly env?: Record<string, string>;
  readonly user?: { readonly uid: number; readonly gid: number };
  readonly signal?: AbortSignal;
  /** How many characters of what it wrote the error ends in when it fails. */
  readonly lastWords?: number;
};

/**
 * Runs a command to its end, without input.
 *
 * @returns what it wrote to standard output
 * @throws when it cannot be run, fails (the message ends in the last of what it wrote), or is aborted, in which
 *   case everything that it started has been stopped
 */
export async function runCommand(
  command: string,
  args: readonly string[],
  options: Options = {},
): Promise<string> {
  options.signal?.throwIfAborted();
  const child = spawn(command, args, {
    cwd: options.cwd,
    env: { ...process.env, ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
    ...options.user,
  });
  let out = '';
  let all = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
    all += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    all += text;
  });
  const onAbort = () => {
    if (child.pid !== undefined) void signalTree(child.pid, 'SIGKILL');
  };
  options.signal?.addEventListener('abort', onAbort, { once: true });
  try {
    const code = await new Promise<number | null>((resolve, reject) => {
      child.once('error', reject);
      child.once('close', resolve);
    });
    options.signal?.throwIfAborted();
    if (code !== 0)
      throw new Error(
        `${command} ${args[0] ?? ''} failed (${code}):\n${all.trim().slice(-(options.lastWords ?? 2000))}`,
      );
    return out;
  } finally {
    options.signal?.removeEventListener('abort', onAbort);
  }
}
