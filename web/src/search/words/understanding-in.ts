import type { UnderstandingResult } from '@vivarium/contracts/listings/http/understanding.ts';

/** What was made of the words of a search, and the words. */
export interface Understanding extends UnderstandingResult {
  query: string;
  /** What fits may not be kept where the person lives, and is said to be left out. */
  isElsewhere?: true;
}

/**
 * @returns the understanding in an answer of the search, with the words it is about;
 *   undefined where there is none
 */
export function understandingIn(
  results: { query?: string; understanding?: UnderstandingResult; leftOut?: unknown } | undefined,
): Understanding | undefined {
  if (results?.understanding === undefined) return undefined;
  const { chips, ...rest } = results.understanding;
  // What a refinement overrules has its own chip.
  const elsewhere = results.leftOut === undefined ? {} : { isElsewhere: true as const };
  return {
    ...rest,
    ...elsewhere,
    chips: chips.filter(({ overruled }) => !overruled),
    query: results.query ?? '',
  };
}
