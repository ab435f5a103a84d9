import { createHash } from 'node:crypto';
import { filterKeyword } from '@vivarium/contracts/activity/document.ts';
import type { Stub } from '@vivarium/contracts/listings/document.ts';
import type { SearchWantDocument } from '@vivarium/contracts/saved-searches/document.ts';
import type { SavedSearchEvent } from '@vivarium/contracts/saved-searches/events.ts';
import type { SavedQuery } from '@vivarium/contracts/saved-searches/state.ts';
import { foldText } from '@vivarium/contracts/shared/fold-text.ts';

/** A want, or what is left of one: of a search that is removed or paused nobody wants anything now. */
export type KeptWant = SearchWantDocument | Stub;

/** What a saved search wants after an event of it; undefined when the event is not newer than the document. */
export function evolveSearchWant(
  document: KeptWant | undefined,
  event: SavedSearchEvent,
): KeptWant | undefined {
  if (event.aggregateversion <= (document?.sources.savedSearch ?? 0)) return undefined;
  const { personId, removed, paused, query } = event.data.savedSearch;
  const kept = { id: event.subject, sources: { savedSearch: event.aggregateversion } };
  if (removed || paused) return { ...kept, visible: false };
  const genes = wordsIn(query.trait).map((trait) => trait.split(':')[0] ?? '');
  const words = foldText(String(query.q ?? '')).trim();
  return {
    ...kept,
    visible: true,
    person: createHash('sha256').update(`want ${personId}`).digest('base64url'),
    categories: wordsIn(query.category),
    filters: [
      ...wordsIn(query.species).map((species) => filterKeyword('species', species)),
      ...[...new Set(genes)].map((gene) => filterKeyword('traits', gene)),
    ],
    query: words === '' ? null : words,
  };
}

/** @returns the values of a parameter, whether they came as a list or with commas. */
function wordsIn(value: SavedQuery[string] | undefined): string[] {
  if (value === undefined) return [];
  const words = [value].flat().flatMap((one) => String(one).split(','));
  return [...new Set(words.map((word) => word.trim()).filter((word) => word !== ''))];
}
