import { geneOf, speciesBySlug } from '@vivarium/catalogue/index.ts';
import { lawsOnGenesIn, restrictedIn } from '@vivarium/catalogue/restrictions/restricted-in.ts';
import type { UnderstandingResult } from '@vivarium/contracts/listings/http/understanding.ts';
import type { LeftOut } from '@vivarium/contracts/shared/restrictions.ts';
import { speciesOfGroups } from '../search/animal-groups.ts';
import type { Condition } from '../search/condition.ts';
import { lawOf } from '../search/viewer-region.ts';

/** Whether a species, or what has a gene of it, can be among what somebody looks for. */
type Wanted = (slug: string, gene?: string) => boolean;

const LIVE_ANIMAL = 'live-animal';

/**
 * Says what a search leaves out since it may not be kept where the viewer lives. It costs no search: what could have been
 * found is judged by the refinements and the meanings of the words, not by whether somebody lists it right now.
 *
 * @param region where the viewer lives
 * @param conditions of the search
 * @param chips what its words were taken for
 * @returns the laws with the names of their species, and of genes of these (“Axolotl (GFP)”); undefined when none of those was looked for
 */
export function leftOutOf(
  region: string | undefined,
  conditions: readonly Condition[],
  chips: UnderstandingResult['chips'] = [],
): LeftOut | undefined {
  if (region === undefined) return undefined;
  const wanted = [...conditions.map(wantedBy), ...chips.map(meantBy)];
  const isMissed = (slug: string, gene?: string) => wanted.every((isWanted) => isWanted(slug, gene));
  const nameOf = (slug: string) => speciesBySlug(slug)?.commonName ?? slug;
  const missed = [
    ...restrictedIn(region)
      .filter(({ species }) => isMissed(species))
      .map(({ species, restriction }) => ({ restriction, name: nameOf(species) })),
    ...lawsOnGenesIn(region)
      .filter(({ species, gene }) => isMissed(species, gene))
      .map(({ species, gene, restriction }) => ({
        restriction,
        name: `${nameOf(species)} (${geneOf(species, gene)?.name ?? gene})`,
      })),
  ];
  if (missed.length === 0) return undefined;
  const byLaw = Map.groupBy(missed, ({ restriction }) => restriction);
  const rules = [...byLaw].map(([restriction, of]) => ({
    ...lawOf(restriction),
    species: of.map(({ name }) => name),
  }));
  return { region, rules };
}

/** Conditions that say nothing of the species let every one of them be. */
function wantedBy(condition: Condition): Wanted {
  if (condition.kind === 'any') {
    const wanted = condition.of.map(wantedBy);
    return (slug) => wanted.some((isWanted) => isWanted(slug));
  }
  if (condition.kind === 'groups') {
    const species = new Set(speciesOfGroups(condition.groups));
    return (slug) => species.has(slug);
  }
  if (condition.kind !== 'values') return () => true;
  const { field, values } = condition;
  switch (field as string) {
    case 'species':
      return (slug) => values.includes(slug);
    case 'category':
      return () => values.includes(LIVE_ANIMAL);
    // Only goods have one.
    case 'subcategory':
      return () => false;
    case 'traits':
    case 'traitZygosity':
      return (slug) => values.some((value) => geneOf(slug, value.split(':')[0] ?? '') !== undefined);
    default:
      return () => true;
  }
}

function meantBy(chip: UnderstandingResult['chips'][number]): Wanted {
  if (chip.overruled === true) return () => true;
  if (chip.excluded === true) return wantedBeside(chip);
  switch (chip.kind) {
    case 'species':
      return (slug) => slug === chip.value;
    case 'group':
      return (slug) => chip.value.species.includes(slug);
    case 'combination':
      return (slug) => slug === chip.value.species;
    case 'trait':
      return (slug) => geneOf(slug, chip.value.gene) !== undefined;
    case 'category':
      return () => chip.value === LIVE_ANIMAL;
    default:
      return () => true;
  }
}

/** “Lizard no iguana”: who does not want it misses none. */
function wantedBeside(chip: UnderstandingResult['chips'][number]): Wanted {
  switch (chip.kind) {
    case 'species':
      return (slug) => slug !== chip.value;
    case 'group':
      return (slug) => !chip.value.species.includes(slug);
    case 'trait':
      return (_slug, gene) => gene !== chip.value.gene;
    default:
      return () => true;
  }
}
