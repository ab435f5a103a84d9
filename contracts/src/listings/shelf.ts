const DAY_MS = 24 * 3_600_000;

/** Turns that are told apart: whoever publishes more in a day has the rest together. */
const TURNS = 1000;

/**
 * Where a listing stands by relevance among those that nothing else tells apart: the newest day first and, within a day,
 * the first of each seller before the second of any, so that who publishes much at once does not fill the page. It never
 * changes once a listing is published, so pages and walks can go by it.
 * @param publishedAt ISO 8601; days are those of UTC
 * @param turn the how manieth of its seller's that day, from 1
 * @returns a whole number, more the further in front; null for what has never been published
 */
export function shelfOf(publishedAt: string | null, turn: number): number | null {
  if (publishedAt === null) return null;
  const day = Math.floor(Date.parse(publishedAt) / DAY_MS);
  return day * TURNS + TURNS - Math.min(turn, TURNS);
}
