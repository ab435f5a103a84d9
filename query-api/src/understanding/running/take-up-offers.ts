import type { Understanding } from '../meaning/meaning.ts';
import type { AskedSearch } from './parties.ts';
import type { Answered, RunUnderstood } from './run-understood.ts';

/** A search for words, and what they mean when their first offer is taken up; undefined: the person has refused it. */
export interface OfferedSearch extends AskedSearch {
  takenUp?: (understanding: Understanding) => Understanding | undefined;
}

/**
 * Words that are not certain to mean anything stay text. Where nothing has them as text, what they may mean is more than an
 * empty page: the first offer is taken up as if the person had done so, and can be taken back like any chip.
 */
export function takingUpOffers(run: RunUnderstood) {
  return async (asked: readonly OfferedSearch[], signal?: AbortSignal): Promise<Answered[]> => {
    const answers = await run(asked, signal);
    const meant = new Map<Understanding, Understanding>();
    asked.forEach(({ search, understanding, takenUp }, at) => {
      if (understanding === undefined || understanding.chips.length > 0) return;
      if (search.size === 0 || answers[at]?.found.total !== 0) return;
      const other = takenUp?.(understanding);
      if (other !== undefined) meant.set(understanding, other);
    });
    const again = asked.flatMap((one, at) => {
      const understanding = one.understanding && meant.get(one.understanding);
      return understanding === undefined ? [] : [{ at, one: { ...one, understanding } }];
    });
    if (again.length === 0) return answers;
    const others = await run(
      again.map(({ one }) => one),
      signal,
    );
    const isAnything = others.some(({ search, found }) => search.size > 0 && found.total > 0);
    if (!isAnything) return answers;
    return answers.map((answer, at) => others[again.findIndex((one) => one.at === at)] ?? answer);
  };
}
