import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { Progress } from '../services/progress.ts';
import { runCommand } from '../services/run-command.ts';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const usualPlaces = ['/usr/bin', '/usr/local/bin', '/snap/bin'];

/** Flags under which Chromium stays silent about the outside world. */
export const quietFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
] as const;

/**
 * The browser for the end-to-end tests: `CHROMIUM_PATH`, or one on the path; else, as root on Debian, one that is
 * installed now.
 *
 * @returns the path of the executable
 * @throws in plain words with what to install
 */
export async function ensureChromium(
  env: NodeJS.ProcessEnv,
  progress: Progress,
  signal?: AbortSignal,
): Promise<string> {
  const found = findChromium(env);
  if (found) return found;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    progress.step('installing Chromium (first time only, ~80 MB)');
    const quiet = { env: { DEBIAN_FRONTEND: 'noninteractive' }, signal };
    await runCommand('apt-get', ['update', '-qq'], quiet);
    await runCommand('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], quiet);
    const installed = findChromium(env);
    if (installed) return installed;
  }
  throw new Error(
    'The browser tests need Chromium or Chrome, and none was found. Install one (Debian, Ubuntu: ' +
      'apt-get install chromium; macOS: brew install --cask chromium) or set CHROMIUM_PATH to its executable.',
  );
}

/**
 * @returns undefined when there is none
 * @throws when `CHROMIUM_PATH` names a file that does not exist
 */
export function findChromium(env: NodeJS.ProcessEnv): string | undefined {
  if (env.CHROMIUM_PATH) {
    if (existsSync(env.CHROMIUM_PATH)) return env.CHROMIUM_PATH;
    throw new Error(`CHROMIUM_PATH is ${env.CHROMIUM_PATH}, where there is no file`);
  }
  const folders = [...(env.PATH ?? '').split(delimiter).filter((folder) => folder !== ''), ...usualPlaces];
  return folders
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find((path) => existsSync(path));
}
