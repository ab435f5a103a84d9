import type { DemoRun } from './demo-run.ts';

/**
 * Does something while everything else goes on; nothing waits for it, and it ends with the run.
 * @param work what is done; @returns what is said of it once it is done, if anything
 * @param without what is so where it cannot be done
 */
export function meanwhile(
  { signal, say, onEnd }: Pick<DemoRun, 'signal' | 'say' | 'onEnd'>,
  work: (signal: AbortSignal) => Promise<string | undefined>,
  without: string,
): void {
  const ending = new AbortController();
  const working = work(AbortSignal.any([signal, ending.signal])).then(
    (done) => {
      if (done !== undefined) say(done);
    },
    (error: unknown) => {
      if (signal.aborted || ending.signal.aborted) return;
      say(`${without}: ${error instanceof Error ? error.message : String(error)}`);
    },
  );
  onEnd(async () => {
    ending.abort();
    await working;
  });
}
