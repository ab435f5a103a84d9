import type { ActivityMessage } from './messages.ts';

/** One thing that a visitor did, in Elasticsearch. */
export interface ActivityDocument {
  id: string;
  type: ActivityMessage['type'];
  /** RFC 3339, UTC. */
  time: string;
  visitor: string;
  /** The category looked at; null for none or several. */
  category: string | null;
  /** `attribute:value` of what was chosen. */
  filters: string[];
  /** Folded; null where no query was submitted. */
  query: string | null;
  /** Ids of the listings that it is about: of an impression those shown, else one or none. */
  listings: string[];
  /** Place among the results, from 1; null where nothing was opened from results. */
  position: number | null;
  /** How many listings were found; null where no query was submitted. */
  results: number | null;
}

/** @returns a filter as one keyword; an attribute has no colon, a value may. */
export function filterKeyword(attribute: string, value: string): string {
  return `${attribute}:${value}`;
}

/** @returns the attribute and the value of {@link filterKeyword}. */
export function filterOfKeyword(keyword: string): { attribute: string; value: string } {
  const colon = keyword.indexOf(':');
  return { attribute: keyword.slice(0, colon), value: keyword.slice(colon + 1) };
}
