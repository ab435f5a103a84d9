import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { runCommand } from '../services/run-command.ts';

interface BuildOptions {
  repository: string;
  signal?: AbortSignal;
}

/** What the built application is made of; a newer file in one of them means a new build. */
const sources = [
  'web/src',
  'web/public',
  'web/index.html',
  'web/vite.config.ts',
  'web/vite',
  'web/lingui.config.ts',
  'catalogue/src',
  'contracts/src',
  'package-lock.json',
];

/** @returns whether `web/dist` is there and newer than all that it is made of. */
export async function isWebBuilt(repository: string): Promise<boolean> {
  const built = await modifiedAt(join(repository, 'web/dist/index.html.br'));
  if (built === 0) return false;
  const times = await Promise.all(sources.map((source) => newestIn(join(repository, source))));
  return Math.max(...times) < built;
}

/** Builds the web application into `web/dist`. @throws with the build's own words when it fails. */
export async function buildWeb({ repository, signal }: BuildOptions): Promise<void> {
  const vite = join(repository, 'node_modules/vite/bin/vite.js');
  await runCommand(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
    cwd: join(repository, 'web'),
    env: { NODE_ENV: 'production' },
    signal,
  });
  await runCommand(process.execPath, ['scripts/compress-files.ts'], { cwd: join(repository, 'web'), signal });
}

async function newestIn(path: string): Promise<number> {
  const own = await modifiedAt(path);
  const entries = await readdir(path, { recursive: true }).catch(() => []);
  const times = await Promise.all(entries.map((entry) => modifiedAt(join(path, entry))));
  return Math.max(own, ...times);
}

/** Milliseconds since 1970; 0 where there is no such file. */
async function modifiedAt(path: string): Promise<number> {
  return stat(path).then(
    (entry) => entry.mtimeMs,
    () => 0,
  );
}
