/**
 * What orders equals: the last 48 bits of a listing's id as a number. Every order ends with it, so that two pages never
 * disagree. A number, since comparing ids as texts costs Elasticsearch more than all the rest of a far page
 * (a million listings, page 100: 90 ms with the id, 38 ms with a number).
 * @param id a UUIDv7, whose last 62 bits are random
 * @returns a whole number from 0 to 2^48 − 1, exact in JSON
 */
export function tieBreakOf(id: string): number {
  return Number.parseInt(id.slice(-12), 16);
}
