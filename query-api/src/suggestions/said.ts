import { traitLabel } from '@vivarium/contracts/catalogue/index.ts';
import type { Suggestion } from '@vivarium/contracts/http/suggestions.ts';
import { encodeId } from '@vivarium/contracts/shared/id.ts';
import type { Counts } from './counts.ts';
import { type Entity, keyOf } from './entity.ts';
import { highlightsIn } from './highlights.ts';
import type { Match } from './match-names.ts';
import type { PlaceMatch } from './place-candidates.ts';
import type { TypedWord } from './typed-words.ts';

/** What was typed: the text, and its words. */
export interface Typed {
  text: string;
  words: readonly TypedWord[];
}

/** A seller as far as suggestions tell of them. */
export interface FoundSeller {
  id: string;
  username: string;
  displayName: string;
}

type Said = Pick<Suggestion, 'label' | 'highlights' | 'alias' | 'query' | 'count'>;

/**
 * @param words how many words at the end of the text the suggestion stands for
 * @param alias the name that was meant, where it is not the label
 */
function said(
  typed: Typed,
  words: number,
  texts: { label: string; alias?: string | undefined },
  count: number,
): Said {
  const taken = typed.words.slice(typed.words.length - words);
  const meant = taken.map(({ word }) => word);
  const { label, alias } = texts;
  return {
    label,
    highlights: highlightsIn(label, meant),
    alias: alias === undefined ? null : { text: alias, highlights: highlightsIn(alias, meant) },
    query: typed.text.slice(0, taken[0]?.start ?? 0).trim(),
    count,
  };
}

/** @returns a match in the catalogue as it is suggested. */
export function ofCatalogue(
  typed: Typed,
  words: number,
  { named, position }: Match,
  counts: Counts,
): Suggestion {
  const { entity, names } = named;
  const alias = position === 0 ? undefined : names[position];
  const all = said(typed, words, { label: labelOf(entity), alias }, counts.get(keyOf(entity)) ?? 0);
  switch (entity.kind) {
    case 'species': {
      const { slug, scientificName } = entity.species;
      return { kind: 'species', species: slug, scientificName, ...all };
    }
    case 'trait': {
      const { species, gene, zygosity } = entity;
      const { slug, commonName } = species;
      return { kind: 'trait', gene: gene.slug, zygosity, species: slug, speciesName: commonName, ...all };
    }
    case 'category': {
      const { category, subcategory } = entity;
      return {
        kind: 'category',
        category: category.slug,
        subcategory: subcategory?.slug ?? null,
        categoryName: subcategory === null ? null : category.name,
        ...all,
      };
    }
  }
}

function labelOf(entity: Entity): string {
  switch (entity.kind) {
    case 'species':
      return entity.species.commonName;
    case 'trait':
      return entity.zygosity === null ? entity.gene.name : traitLabel(entity.gene, entity.zygosity);
    case 'category':
      return (entity.subcategory ?? entity.category).name;
  }
}

/** @returns a seller as they are suggested; the whole text is taken for their name. */
export function ofSeller(
  typed: Typed,
  { id, username, displayName }: FoundSeller,
  count: number,
): Suggestion {
  const texts = said(typed, typed.words.length, { label: displayName }, count);
  return { kind: 'seller', id: encodeId(id), username, displayName, ...texts };
}

/** @returns a place as it is suggested. */
export function ofPlace(
  typed: Typed,
  { place, words }: PlaceMatch,
  radius: number,
  count: number,
): Suggestion {
  const { name, region, country, lat, lng } = place;
  const texts = said(typed, words, { label: name }, count);
  return { kind: 'place', name, region, country, lat, lng, radius, ...texts };
}
