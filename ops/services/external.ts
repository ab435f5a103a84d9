import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { externalUrls } from './mode.ts';
import { claimRun } from './run-record.ts';
import { recordOfServices } from './service-names.ts';
import type { ServicesStart } from './start-options.ts';
import type { RunningServices } from './types.ts';
import { untouchable } from './untouchable.ts';

/**
 * Services that somebody else runs: they are used as they are, and never stopped.
 * @throws AlreadyRunningError when a living process uses this folder
 */
export async function useExternal({ env, stateDir, purpose }: ServicesStart): Promise<RunningServices> {
  const urls = externalUrls(env);
  const run = await claimRun(stateDir, { mode: 'external', purpose, temporaryData: null });
  await mkdir(keysIn(stateDir), { recursive: true });
  await writeFile(noteIn(stateDir), 'These keys open what is stored where nothing of ours deletes it.\n');
  const services = recordOfServices((name) =>
    untouchable(name, urls[name], `at ${urls[name]} was not started here`),
  );
  return { mode: 'external', urls, services, stop: run.release };
}

/** @returns whether the keys in a state folder open what is kept elsewhere, and is lost without them. */
export function keysAreNeeded(stateDir: string): boolean {
  return existsSync(noteIn(stateDir));
}

export function keysIn(stateDir: string): string {
  return join(stateDir, 'keys');
}

function noteIn(stateDir: string): string {
  return join(keysIn(stateDir), 'of-services-elsewhere');
}
