import { remember } from '../memory/remember.ts';
import type { Parts } from '../parts.ts';

/** A market of years does not move in seconds; a listing that one has just published is to be in it all the same. */
const AGE_MS = 5000;
/** Seconds for which an answer may be kept on its way. */
export const REPLY_AGE = 5;
/** Some megabytes. */
const MOST = 500;

/** @returns the same, asked once for as long as an answer holds, whoever asks. */
export function rememberedTrend<Query, Answer>(
  { elapsed }: Pick<Parts, 'elapsed'>,
  find: (query: Query) => Promise<Answer>,
): (query: Query) => Promise<Answer> {
  const known = remember(
    (queries: readonly Query[]) => Promise.all(queries.map(find)),
    (query) => JSON.stringify(query),
    { age: AGE_MS, most: MOST },
    elapsed,
  );
  return async (query) => {
    const [answer] = await known([query]);
    return answer as Answer;
  };
}
