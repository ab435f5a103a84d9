import { interruption, untilAborted } from '../process/interruption.ts';
import { demoStateDir } from '../process/repository.ts';
import { createProgressPrinter } from '../services/progress-printer.ts';
import type { DemoRun } from './demo-run.ts';
import { demoSteps } from './demo-steps.ts';

/** `npm start`: does the steps in order, says what is where, and stays until it is interrupted. */
async function main(): Promise<void> {
  const signal = interruption();
  const printer = createProgressPrinter({ output: process.stderr, now: () => performance.now() });
  const announced: [what: string, where: string][] = [];
  await using ending = new AsyncDisposableStack();
  const run: DemoRun = {
    stateDir: demoStateDir,
    env: process.env,
    signal,
    onProgress: printer.onProgress,
    say: (words) => process.stderr.write(`! ${words}\n`),
    announce: (what, where) => announced.push([what, where]),
    onEnd: (undo) => ending.defer(undo),
  };
  try {
    for (const step of demoSteps) {
      signal.throwIfAborted();
      await step(run);
    }
  } finally {
    printer.close();
  }
  const width = Math.max(...announced.map(([what]) => what.length));
  for (const [what, where] of announced) process.stdout.write(`  ${what.padEnd(width)}  ${where}\n`);
  process.stdout.write('\nCtrl-C stops everything.\n');
  await untilAborted(signal);
  process.stderr.write('\nstopping…\n');
}

await main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
