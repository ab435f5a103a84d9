import type { Combination } from '@vivarium/catalogue/combination.ts';
import type { Gene } from '@vivarium/catalogue/gene.ts';
import type { Marker } from '@vivarium/catalogue/zygosity-words.ts';
import type { LifeStage, Origin, Sex } from '@vivarium/contracts/listings/live-animal.ts';

/**
 * One thing that a name can mean. `saysMore`: the word says more than what the catalogue knows of it (a locality, a line),
 * so that it is searched beside its meaning. `certain: false`: only beside other words that speak for it, else offered. A gene
 * that is `partial` is named by a part of its name that others share (“albino” of the three of leopard geckos).
 */
export type Sense =
  | { kind: 'species'; slug: string; certain: boolean; saysMore?: true }
  | { kind: 'gene'; species: string; gene: Gene; form: 'single' | 'super'; partial: boolean }
  | { kind: 'compound'; species: string; name: string; alleles: readonly Gene[]; saysMore?: true }
  | { kind: 'combination'; species: string; combination: Combination }
  | { kind: 'marker'; marker: Marker }
  | { kind: 'sex'; value: Sex; certain: boolean }
  | { kind: 'lifeStage'; value: LifeStage }
  | { kind: 'origin'; value: Origin; certain: boolean }
  | { kind: 'proven' }
  /** `inEnglish`: what titles have for a word of another language. */
  | { kind: 'category'; slug: string; certain: boolean; isItsName: boolean; inEnglish?: string }
  | { kind: 'animal'; noun: string }
  /** Several species under one word. */
  | { kind: 'group'; name: string; species: readonly string[] }
  | { kind: 'idiom' };

/** A name, its words, and what it means. */
export interface Name {
  words: readonly string[];
  sense: Sense;
}
