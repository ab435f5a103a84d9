import { speciesBySlug } from '@vivarium/catalogue/species-lookup.ts';
import { amphibians } from './amphibians.ts';
import { FORMS } from './forms.ts';
import { geckos } from './geckos.ts';
import { lizards } from './lizards.ts';
import { others } from './others.ts';
import { shelled } from './shelled.ts';
import { snakes } from './snakes.ts';
import { inksOf, type SpeciesLook } from './species-look.ts';

const looks: ReadonlyMap<string, SpeciesLook> = new Map(
  [...snakes, ...geckos, ...lizards, ...amphibians, ...shelled, ...others].map(
    ([slug, form, pattern, line]) => [slug, { form: FORMS[form], pattern, palette: inksOf(line) }],
  ),
);

/** A species to stand in for those of its family, or failing that its group, that have no look of their own. */
const STAND_INS: Readonly<Record<string, string>> = {
  Pythonidae: 'antaresia-childreni',
  Boidae: 'boa-imperator',
  Colubridae: 'pantherophis-emoryi',
  snake: 'pantherophis-emoryi',
  Eublepharidae: 'coleonyx-variegatus',
  Diplodactylidae: 'correlophus-sarasinorum',
  gecko: 'rhacodactylus-leachianus',
  Agamidae: 'pogona-henrylawsoni',
  Phrynosomatidae: 'pogona-henrylawsoni',
  Cordylidae: 'smaug-giganteus',
  Iguanidae: 'iguana-iguana',
  Anolidae: 'basiliscus-plumifrons',
  Scincidae: 'tiliqua-scincoides',
  Gerrhosauridae: 'tiliqua-scincoides',
  Teiidae: 'salvator-merianae',
  Varanidae: 'varanus-exanthematicus',
  lizard: 'varanus-exanthematicus',
  chameleon: 'calumma-parsonii',
  Testudinidae: 'testudo-graeca',
  tortoise: 'testudo-graeca',
  Kinosternidae: 'sternotherus-odoratus',
  turtle: 'pseudemys-concinna',
  Dendrobatidae: 'dendrobates-auratus',
  Mantellidae: 'mantella-aurantiaca',
  Ceratophryidae: 'ceratophrys-cranwelli',
  Microhylidae: 'dyscophus-guineti',
  Pipidae: 'xenopus-laevis',
  frog: 'ranoidea-caerulea',
  salamander: 'cynops-orientalis',
  invertebrate: 'tliltocatl-albopilosus',
};

const UNKNOWN = 'pantherophis-emoryi';

/** The wild type of a species; that of its family or group where it has none of its own, and a snake's for no species. */
export function speciesLook(slug: string | null): SpeciesLook {
  const own = slug === null ? undefined : looks.get(slug);
  if (own) return own;
  const species = slug === null ? undefined : speciesBySlug(slug);
  const standIn = STAND_INS[species?.family ?? ''] ?? STAND_INS[species?.group ?? ''] ?? UNKNOWN;
  const look = looks.get(standIn);
  if (!look) throw new Error(`The stand-in ${standIn} has no look.`);
  return look;
}
