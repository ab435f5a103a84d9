import { restrictionOf } from '@vivarium/catalogue/restrictions/restricted-in.ts';
import type { Restriction } from '@vivarium/catalogue/restrictions/restriction.ts';
import type { Species } from '@vivarium/catalogue/species.ts';
import type { Origin } from '@vivarium/contracts/listings/live-animal.ts';

/** Countries of the demo market that follow the law of the European Union. */
const european: readonly string[] = ['DE', 'NL', 'SE', 'PL', 'CZ', 'FR', 'ES', 'IT'];

/** Genera and species native to Australia that keepers there may hold on a licence; anything else is exotic. */
const australian: readonly RegExp[] = [
  /^morelia-(spilota|bredli|viridis)$/,
  /^(antaresia|aspidites|nephrurus|strophurus|underwoodisaurus|oedura|amalosia|egernia|intellagama)-/,
  /^liasis-(olivaceus|fuscus)$/,
  /^pogona-/,
  /^tiliqua-(?!gigas)/,
  /^chlamydosaurus-kingii$/,
  /^varanus-(acanthurus|tristis|gilleni|panoptes|gouldii|varius|glauerti|storri|kingorum)$/,
  /^(litoria|ranoidea)-/,
  /^emydura-macquarii$/,
  /^chelodina-longicollis$/,
  /^extatosoma-tiaratum$/,
];

/** Species that are not offered in some countries although no law of the catalogue forbids them there. */
const forbidden: readonly { species: RegExp; countries: readonly string[] }[] = [
  { species: /^trachemys-scripta$/, countries: ['ZA', 'CH'] },
  // The order of 2006 knew one species of boa: that this one is meant too is likely.
  { species: /^boa-imperator$/, countries: ['JP'] },
  // United States: injurious species may be sold, and shipped between the 49 states (USARK v. Zinke, 2017); several
  // states forbid them, and sellers here ship to all.
  { species: /^python-bivittatus$|^eunectes-notaeus$|^rhinella-marina$/, countries: ['US'] },
  { species: /^drymarchon-couperi$/, countries: [...european, 'GB', 'JP', 'ZA', 'CA'] },
];

/** Beyond doubt, and in the whole country. */
function isForbiddenBy({ certainty, acts, city, of }: Restriction): boolean {
  const isAll = certainty === 'sure' && city === undefined && of.only === undefined;
  return isAll && acts.some((act) => act === 'keep' || act === 'buy' || act === 'sell');
}

/** @returns whether a seller of the country may offer captive-bred animals of the species. */
export function mayBeSoldIn(country: string, species: string): boolean {
  if (country === 'AU') return australian.some((pattern) => pattern.test(species));
  const law = restrictionOf(country, species);
  if (law !== undefined && isForbiddenBy(law)) return false;
  return !forbidden.some((rule) => rule.countries.includes(country) && rule.species.test(species));
}

/** @returns whether an animal of that origin may be offered: no imports of Appendix I, none of wild animals into Australia. */
export function mayBeOffered(country: string, species: Species, origin: Origin): boolean {
  return origin === 'captive_bred' || (species.cites !== 'I' && country !== 'AU');
}

/** @returns what a seller there has to say of papers, a key of the sentences in `animals/voice/delivery.ts`. */
export function papersOf(
  country: string,
  species: Species,
): 'annex-a' | 'annex-b' | 'licence' | 'four-inch' | undefined {
  const isChelonian = species.group === 'turtle' || species.group === 'tortoise';
  if (country === 'AU') return 'licence';
  if (country === 'US') return isChelonian ? 'four-inch' : undefined;
  if (!european.includes(country) && country !== 'GB') return undefined;
  const isAnnexA =
    species.cites === 'I' || /^testudo-(hermanni|graeca|marginata|kleinmanni)$/.test(species.slug);
  if (isAnnexA) return 'annex-a';
  // Annex B has the painted turtle although CITES has not.
  const isAnnexB = species.cites === 'II' || species.slug === 'chrysemys-picta';
  return isAnnexB && country !== 'GB' ? 'annex-b' : undefined;
}
