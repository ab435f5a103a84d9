import { combinationLabel, traitLabel } from '@vivarium/catalogue/index.ts';
import { encodeId } from '@vivarium/contracts/shared/id.ts';
import type { Suggestion } from '@vivarium/contracts/suggestions/http.ts';
import type { Candidates } from '../names/candidates.ts';
import { type Entity, keyOf } from '../names/entity.ts';
import type { Match } from '../names/match-names.ts';
import type { TypedWord } from '../text/typed-words.ts';
import { chipId } from '../understanding/meaning/chip-id.ts';
import type { Counts } from './counts.ts';
import { highlightsIn } from './highlights.ts';
import type { PlaceMatch } from './place-candidates.ts';

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

interface Meant {
  /** How many words at the end of the text the suggestion stands for. */
  words: number;
  /** What the word behind those says, where there is one that is left. */
  after?: string | undefined;
  label: string;
  /** The name that was meant, where it is not the label. */
  alias?: string | undefined;
  /** Whether some letters are taken for wrong. */
  guessed: boolean;
  count: number;
}

function said({ text, words: all }: Typed, { words, after, label, alias, guessed, count }: Meant): Said {
  const end = after === undefined ? all.length : all.length - 1;
  const taken = all.slice(end - words, end);
  const highlights = (of: string) =>
    highlightsIn(
      of,
      taken.map(({ word }) => word),
      guessed,
    );
  return {
    label,
    highlights: highlights(label),
    alias: alias === undefined ? null : { text: alias, highlights: highlights(alias) },
    query: `${text.slice(0, taken[0]?.start ?? 0).trim()} ${after ?? ''}`.trim(),
    count,
  };
}

/** @returns a match in the catalogue as it is suggested. */
export function ofCatalogue(
  typed: Typed,
  { words, after }: Pick<Candidates, 'words' | 'after'>,
  { named, position, edits }: Match,
  counts: Counts,
): Suggestion {
  const { entity, names } = named;
  const alias = position === 0 ? undefined : names[position];
  const count = counts.get(keyOf(entity)) ?? 0;
  const all = said(typed, { words, after, label: labelOf(entity), alias, guessed: edits > 0, count });
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
    case 'combination': {
      const { species, combination } = entity;
      const { slug, commonName } = species;
      const parts = combination.parts.map(({ genes, zygosity }) => ({ genes: [...genes], zygosity }));
      return {
        kind: 'combination',
        combination: combination.slug,
        name: combination.name,
        meaning: chipId({
          kind: 'combination',
          value: { species: slug, combination: combination.slug, parts },
        }),
        species: slug,
        speciesName: commonName,
        ...all,
      };
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
    case 'combination':
      return combinationLabel(entity.species.slug, entity.combination);
    case 'category':
      return (entity.subcategory ?? entity.category).name;
  }
}

/** @returns a seller as they are suggested; the whole text is taken for their name. */
export function ofSeller(
  typed: Typed,
  { id, username, displayName }: FoundSeller,
  guessed: boolean,
  count: number,
): Suggestion {
  const texts = said(typed, { words: typed.words.length, label: displayName, guessed, count });
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
  const texts = said(typed, { words, label: name, guessed: false, count });
  return { kind: 'place', name, region, country, lat, lng, radius, ...texts };
}
