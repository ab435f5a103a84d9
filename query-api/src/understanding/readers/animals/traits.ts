import type { Lexicon } from '../../lexicon/lexicon.ts';
import { chipId } from '../../meaning/chip-id.ts';
import type { Token } from '../../tokens/tokens.ts';
import { guesses, ordinaryWords } from '../../words/ordinary-words.ts';
import type { Reading, Readings } from '../reading.ts';
import type { GeneSense, GeneSpan } from './markers.ts';
import { type Option, optionsOf } from './trait-options.ts';
import { isOrdinary, type SpeciesInQuestion } from './which-species.ts';

/** Shortest misspelt name that is believed to be a gene without anything else that speaks for it. */
const LONG_NAME = 7;

/**
 * Traits of the genes and combinations that are named. A name becomes one when it is the same in all the species it can
 * be of; it must not be a word of English too, unless a species, a second gene or a marker (“het”) speaks for it.
 */
export function traitsOf(
  tokens: readonly Token[],
  genes: readonly GeneSpan[],
  question: SpeciesInQuestion,
  lexicon: Lexicon,
): Readings {
  const loose = alternatives(tokens, genes);
  const found = genes
    .map((span) => ({ span, senses: sensesAmong(span, question.among) }))
    .filter(({ senses }) => senses.length > 0);
  const certain = found.flatMap(({ span, senses }) => {
    const options = optionsOf(span, senses);
    const isCertain = !loose.has(span) && isClear(span, senses, options, question, tokens);
    if (!isCertain) return [];
    const saysMore = senses.some((sense) => sense.kind === 'compound' && sense.saysMore === true);
    return readingsOf(span, options.slice(0, copiesOf(senses))).map((each) => ({
      ...each,
      ...(saysMore && { staysText: true }),
    }));
  });
  const slugs = new Set(certain.flatMap(({ meaning }) => genesOf(meaning)));
  const isRead = (span: GeneSpan) => certain.some(({ last }) => last === span.last);
  const unclear = found.filter(({ span }) => !isRead(span));
  const isFirst = ({ span }: (typeof found)[number], at: number) =>
    unclear.findIndex((other) => other.span.key === span.key && other.span.zygosity === span.zygosity) === at;
  // “albino tremper”: the part of a name beside the whole.
  const isEcho = ({ span, senses }: (typeof found)[number]) =>
    span.zygosity === undefined &&
    senses.some((s) => s.kind === 'gene' && s.partial && slugs.has(s.gene.slug));
  return {
    readings: [
      ...certain,
      ...unclear
        .filter((each, at) => !isEcho(each) && isFirst(each, at))
        .flatMap(({ span, senses }) => offersOf(span, senses, lexicon)),
    ],
    echoes: unclear.filter(isEcho).map(({ span: { first, last } }) => ({ first, last })),
  };
}

/** The senses of a name in some species: where it is a whole name there, not those of which it is a part. */
function sensesAmong(span: GeneSpan, among: ReadonlySet<string> | undefined): GeneSense[] {
  const bySpecies = Map.groupBy(
    span.genes.filter((sense) => sense.kind !== 'combination' || isOfCombination(span)),
    ({ species }) => species,
  );
  return [...bySpecies].flatMap(([species, senses]) => {
    if (among !== undefined && !among.has(species)) return [];
    const whole = senses.filter((sense) => sense.kind !== 'gene' || !sense.partial);
    return whole.length > 0 ? whole : senses;
  });
}

/** “Het amber” is nothing that is known, and “super” goes for one gene. */
function isOfCombination({ zygosity, doubtful }: GeneSpan): boolean {
  return zygosity === undefined || zygosity === 'visual' || doubtful === 'continued';
}

function isClear(
  span: GeneSpan,
  senses: readonly GeneSense[],
  options: readonly Option[],
  { isSure }: SpeciesInQuestion,
  tokens: readonly Token[],
): boolean {
  if (span.doubtful === 'trailing' || options.some(({ fits }) => !fits)) return false;
  // In “het clown pied” the second may be either; there is no super of a recessive.
  const isHet = span.zygosity?.endsWith('het') === true;
  if (span.doubtful === 'continued' && isHet && options.some(({ isRecessive }) => isRecessive)) return false;
  if (senses.some((sense) => sense.kind === 'gene' && sense.partial)) return false;
  if (guesses.has(tokens[span.from - 1]?.typed ?? '')) return false;
  if (span.corrected && span.key.length < LONG_NAME + 1 && ordinaryWords.has(span.key)) return false;
  const speaksForIt = isSure || span.zygosity !== undefined;
  if (!speaksForIt && (isOrdinary(span) || (span.corrected && span.key.length < LONG_NAME))) return false;
  return new Set(options.map(({ meaning }) => keyOf(meaning))).size === copiesOf(senses);
}

/** How many traits the name means: that of a compound, two. */
function copiesOf(senses: readonly GeneSense[]): number {
  const [first, second] = senses;
  return first?.kind === 'compound' && second === undefined ? first.alleles.length : 1;
}

function readingsOf(span: GeneSpan, options: readonly Option[]) {
  return options.map(({ meaning, label }) => {
    const isBare =
      meaning.kind === 'trait' && meaning.value.zygosity === 'visual' && span.zygosity === 'super';
    return { first: isBare ? span.first : span.from, last: span.last, certain: true, meaning, label };
  });
}

function offersOf(span: GeneSpan, senses: readonly GeneSense[], lexicon: Lexicon): Reading[] {
  const byTrait = Map.groupBy(optionsOf(span, senses), ({ meaning }) => keyOf(meaning));
  return [...byTrait.values()].flatMap((options) => {
    const [first] = options;
    if (first === undefined) return [];
    const { meaning, label, brief } = first;
    const species = options.map((each) => lexicon.species.get(each.species)?.commonName ?? each.species);
    const said = `${brief} (${species.length > 2 ? 'several species' : species.join(', ')})`;
    return [
      { first: span.first, last: span.last, certain: false, meaning, label: byTrait.size > 1 ? said : label },
    ];
  });
}

/** What tells traits apart, whatever the chance. */
function keyOf(meaning: Option['meaning']): string {
  if (meaning.kind === 'combination') return chipId(meaning);
  return `${meaning.value.gene}:${meaning.value.zygosity}`;
}

function genesOf({ kind, value }: Option['meaning']): string[] {
  return kind === 'combination' ? value.parts.flatMap(({ genes }) => genes) : [value.gene];
}

/** Genes with “or” or a cross (“x”) between them: not all of them are asked for. */
function alternatives(tokens: readonly Token[], genes: readonly GeneSpan[]): Set<GeneSpan> {
  const loose = new Set<GeneSpan>();
  genes.forEach((gene, at) => {
    const before = genes[at - 1];
    if (before === undefined) return;
    const between = tokens.slice(before.last + 1, gene.first);
    if (!between.some(({ text, kind }) => kind === 'word' && (text === 'or' || text === 'x'))) return;
    loose.add(before).add(gene);
  });
  return loose;
}
