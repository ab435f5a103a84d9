import type { MarketColumns } from './read-columns.ts';

/** What is read so often is never far behind; while nothing has changed, that is one look at one document. */
const EVERY_MS = 10_000;

/**
 * Reads the market now and again, so that nobody who asks has to wait until all of it is read and added up for the first time.
 * What fails is for whoever asks to be told of.
 *
 * @returns ends it
 */
export function readAhead(marketColumns: () => Promise<MarketColumns>): () => void {
  let isOver = false;
  let timer: NodeJS.Timeout | undefined;
  const read = async () => {
    await marketColumns().catch(() => undefined);
    if (isOver) return;
    timer = setTimeout(read, EVERY_MS);
    timer.unref();
  };
  void read();
  return () => {
    isOver = true;
    clearTimeout(timer);
  };
}
