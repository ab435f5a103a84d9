import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';

const SETPRIV = '/usr/bin/setpriv';
const PRLIMIT = '/usr/bin/prlimit';

/** What a program that reads strangers' films may use before the kernel ends it; who watches the darkroom ends it sooner. */
const CPU_S = 600;
const ADDRESSES = 3 * 1024 ** 3;
const FILE = 200 * 1024 ** 2;
const WORDS = 1024 * 1024;

/** How a program ended: what it printed, or what it said before it failed. */
export type Ended = { printed: string } | { failed: string };

/**
 * Runs a program with no environment, that gains no rights, dies with us and is ended by the kernel when it takes too much.
 * Where the system has neither `setpriv` nor `prlimit` (util-linux) only those who watch us end it.
 */
export function runCaged(program: string, args: readonly string[]): Promise<Ended> {
  const [command = program, ...all] = [...cage(), program, ...args];
  return new Promise((resolve) => {
    execFile(
      command,
      all,
      { env: {}, cwd: '/', maxBuffer: WORDS, encoding: 'utf8' },
      (error, printed, said) => {
        resolve(
          error === null ? { printed } : { failed: said.trim().slice(-300) || error.message.slice(-300) },
        );
      },
    );
  });
}

function cage(): string[] {
  const bounds = [`--cpu=${CPU_S}`, `--as=${ADDRESSES}`, `--fsize=${FILE}`, '--core=0', '--nofile=64'];
  return [
    ...(existsSync(SETPRIV) ? [SETPRIV, '--pdeathsig', 'KILL', '--no-new-privs', '--'] : []),
    ...(existsSync(PRLIMIT) ? [PRLIMIT, ...bounds, '--'] : []),
  ];
}
