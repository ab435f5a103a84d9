import type { Attack } from '../attack.ts';

const names: [string, unknown][] = [
  ['the index of everybody’s own listings', 'own-listings'],
  ['every index', '*'],
  ['every index by its other name', '_all'],
  ['an index that begins like ours', 'listings*'],
  ['two indices', 'listings,own-listings'],
  ['all but ours', 'listings,-listings'],
  ['an index of a remote cluster', 'remote:listings'],
  ['date mathematics', '<listings-{now/d}>'],
  ['a path', 'listings/../own-listings'],
  ['another interface of the server', 'listings/_mapping?'],
  ['a line break into the next search', 'listings"}\n{"index":"own-listings'],
  ['an index that every object has', 'constructor'],
  ['an index called __proto__', '__proto__'],
  ['a list of indices', ['listings', 'own-listings']],
  ['no name at all', null],
  ['an order that there is not', 'listings_sources'],
];

/** Names of what is to be searched: there are five. */
export const indexNames: readonly Attack[] = names.map(([name, indexName]) => ({
  name: `asks for ${name}`,
  question: () => ({ requests: [{ indexName, params: {} }] }),
  outcome: { refused: 400, field: 'requests.0.indexName' },
}));
