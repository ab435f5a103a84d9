import { rm } from 'node:fs/promises';
import { InterruptedError, interruption } from '../process/interruption.ts';
import type { Rehearsal } from '../rehearsal/rehearsal.ts';
import * as list from '../rehearsal/rehearsals.ts';
import { type Rehearsed, rehearse } from '../rehearsal/rehearse.ts';
import { reportOf } from '../rehearsal/report.ts';
import { createProgressPrinter } from '../services/progress-printer.ts';
import { startServices } from '../services/start-services.ts';
import { createTemporaryFolder } from '../services/temporary-folder.ts';
import { chooseByName } from './choose-by-name.ts';

const rehearsals: readonly Rehearsal[] = Object.values(list);

/** `npm run rehearse [-- name…]`: adds something new of each kind to a copy of the repository, and says what it takes. */
async function main(): Promise<number> {
  const signal = interruption();
  const chosen = chooseByName('rehearsal', rehearsals, process.argv.slice(2));
  const printer = createProgressPrinter({ output: process.stderr, now: () => performance.now() });
  const { onProgress } = printer;
  await using ending = new AsyncDisposableStack();
  ending.defer(async () => printer.close());
  const temporaryFolder = async () => {
    const folder = await createTemporaryFolder();
    ending.defer(() => rm(folder, { recursive: true, force: true }));
    return folder;
  };
  const stateDir = await temporaryFolder();
  const services = await startServices({ purpose: 'test', stateDir, onProgress, signal });
  ending.defer(() => services.stop());
  const all: Rehearsed[] = [];
  for (const rehearsal of chosen) {
    const subject = rehearsal.title;
    const doing = (message: string) => onProgress({ subject, kind: 'step', message });
    const folder = await temporaryFolder();
    const rehearsed = await rehearse(rehearsal, { folder, services: services.urls, signal, doing });
    const { problem } = rehearsed;
    onProgress({ subject, kind: problem === undefined ? 'done' : 'failed', message: problem ?? '' });
    all.push(rehearsed);
  }
  process.stdout.write(`${reportOf(all).join('\n')}\n`);
  return all.every(({ problem }) => problem === undefined) ? 0 : 1;
}

process.exitCode = await main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  return error instanceof InterruptedError ? 130 : 1;
});
