import { checkParts } from '../check/parts.ts';
import { interruption } from '../process/interruption.ts';
import { createProgressPrinter } from '../services/progress-printer.ts';
import { chooseByName } from './choose-by-name.ts';

/** `npm run check [-- part…]`: all that can be said of the code without running the tests. Every part is looked at. */
async function main(): Promise<number> {
  const signal = interruption();
  const chosen = chooseByName('part', checkParts, process.argv.slice(2));
  const printer = createProgressPrinter({ output: process.stderr, now: () => performance.now() });
  const found: string[] = [];
  const failed: string[] = [];
  for (const { name, doing, check } of chosen) {
    printer.onProgress({ subject: name, kind: 'step', message: doing });
    try {
      found.push(...(await check(signal)));
      printer.onProgress({ subject: name, kind: 'done', message: '' });
    } catch (error) {
      if (signal.aborted) return 130;
      failed.push(name);
      const message = error instanceof Error ? error.message : String(error);
      printer.onProgress({ subject: name, kind: 'failed', message });
    }
  }
  printer.close();
  for (const line of found) process.stdout.write(`  ${line}\n`);
  const outcome = failed.length === 0 ? 'nothing found' : `found something: ${failed.join(', ')}`;
  process.stdout.write(`checked ${chosen.map(({ name }) => name).join(', ')}: ${outcome}\n`);
  return failed.length === 0 ? 0 : 1;
}

process.exitCode = await main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  return 1;
});
