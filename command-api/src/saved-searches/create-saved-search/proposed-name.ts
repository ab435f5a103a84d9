import { categoryBySlug } from '@vivarium/catalogue/categories.ts';
import { geneOf } from '@vivarium/catalogue/gene-lookup.ts';
import { speciesBySlug } from '@vivarium/catalogue/species-lookup.ts';
import type { ListingQuery } from '@vivarium/contracts/listings/http/query.ts';
import { cutText } from '@vivarium/contracts/shared/cut-text.ts';

const LONGEST = 80;

/** @returns what people would call such a search: its words, and what it is refined by, e.g. `Pied ball python, female, up to 500 USD`. */
export function proposedName(query: ListingQuery): string {
  const { q = '', species = [], category = [], sex = [], min_price, max_price, currency = 'USD' } = query;
  const animals = species.map((slug) => speciesBySlug(slug)?.commonName ?? slug);
  const traits = (query.trait ?? []).map((anyOf) =>
    anyOf.map((trait) => traitName(species, trait)).join(' or '),
  );
  const what = [...traits, animals.join(' or ')].filter((part) => part !== '').join(' ');
  const kinds = category.map((slug) => categoryBySlug(slug)?.name ?? slug).join(' or ');
  const parts = [
    q.trim(),
    what,
    what === '' ? kinds : '',
    sex.join(' or '),
    query.life_stage?.join(' or ') ?? '',
    priceName(min_price, max_price, currency),
    query.radius === undefined ? '' : `within ${query.radius} ${query.unit ?? 'km'}`,
    (query.country ?? []).join(' or '),
  ].filter((part) => part !== '');
  return parts.length === 0 ? 'Everything new' : cutText(parts.join(', '), LONGEST, '…');
}

/** A gene means something only within its species; without one its slug says it. */
function traitName(species: readonly string[], trait: string): string {
  const [slug = '', zygosity = ''] = trait.split(':');
  const name = species.flatMap((one) => geneOf(one, slug)?.name ?? [])[0] ?? slug.replaceAll('-', ' ');
  return zygosity === '' || zygosity === 'visual' ? name : `${zygosity.replaceAll('_', ' ')} ${name}`;
}

function priceName(from: number | undefined, to: number | undefined, currency: string): string {
  if (from === undefined && to === undefined) return '';
  if (from === undefined) return `up to ${to} ${currency}`;
  return to === undefined ? `from ${from} ${currency}` : `${from}–${to} ${currency}`;
}
