import { type Attack, facetSearch, hits } from '../attack.ts';

const asked = (name: string, query: string, as?: string): Attack => ({
  name: `words with ${name}`,
  question: () => hits({ query }),
  outcome: as === undefined ? { harmless: true } : { harmless: true, as: hits({ query: as }) },
});

const listed = (name: string, list: string): Attack => ({
  name: `a list whose words have ${name}`,
  question: () => ({ list }),
  outcome: { harmless: true },
});

/** Letters that break texts. */
export const letters: readonly Attack[] = [
  asked('a zero character', 'pied\u0000', 'pied'),
  asked('half a surrogate pair', 'pied \ud800', 'pied'),
  asked('the other half', '\udc00 pied', 'pied'),
  asked('a text that runs backwards', '\u202epied\u202c', 'pied'),
  asked('characters of no width', 'pied\u200b', 'pied'),
  asked('a byte order mark', '\ufeffpied', 'pied'),
  asked('accents, a hundred on one letter', `p${'\u0301'.repeat(100)}ied`, 'pied'),
  asked('full-width letters', 'ｐｉｅｄ', 'pied'),
  asked('a ligature that becomes eighteen letters', '\ufdfa'.repeat(100)),
  asked('faces', '😀'.repeat(200), ''),
  asked('letters that are larger in lower case', 'İ'.repeat(500)),
  asked('what is no character', '\uffff\ufffe', ''),
  asked('control characters', '\u0001\u0002\u001b[31mpied', '31mpied'),
  {
    name: 'a filter by half a surrogate pair',
    question: () => hits({ facetFilters: ['sex:\ud800'] }),
    outcome: { harmless: true },
  },
  {
    name: 'a filter by a zero character',
    question: () => hits({ facetFilters: ['sex:\u0000'] }),
    outcome: { harmless: true },
  },
  {
    name: 'a filter by a line break',
    question: () => hits({ facetFilters: ['sex:male"}}\n{"index":"own-listings"}\n'] }),
    outcome: { harmless: true },
  },
  {
    name: 'a facet search by half a surrogate pair',
    question: () => facetSearch('\ud800'),
    outcome: { harmless: true, as: facetSearch('') },
  },
  {
    name: 'a tag of half a surrogate pair',
    question: () => hits({ query: 'pied', highlightPreTag: '\ud800' }),
    outcome: { harmless: true },
  },
  listed('no UTF-8', 'q=%ff%fe'),
  listed('a surrogate as UTF-8', 'q=%ed%a0%80'),
  listed('an overlong zero', 'q=%c0%80pied'),
  listed('a per cent sign that begins nothing', 'q=%'),
  listed('a zero character', 'q=pied%00'),
  listed('a line break', 'q=pied%0d%0aX-Injected:%201'),
];
