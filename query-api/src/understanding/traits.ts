import type { Gene } from '@vivarium/contracts/catalogue/gene.ts';
import { traitLabel } from '@vivarium/contracts/catalogue/trait-label.ts';
import { type Zygosity, zygositiesOf } from '@vivarium/contracts/catalogue/zygosity.ts';
import type { Lexicon } from './lexicon.ts';
import type { GeneSense, GeneSpan } from './markers.ts';
import type { TraitValue } from './meaning.ts';
import { isDenied } from './neighbours.ts';
import type { Reading, Readings } from './reading.ts';
import type { Token } from './tokens.ts';
import { isOrdinary, type SpeciesInQuestion } from './which-species.ts';
import { guesses, ordinaryWords } from './words/ordinary-words.ts';

/** A trait that a name may mean, of one species; `fits: false` when the gene has no such zygosity. */
interface Option {
  value: TraitValue;
  gene: Gene;
  species: string;
  fits: boolean;
}

/** Shortest misspelt name that is believed to be a gene without anything else that speaks for it. */
const LONG_NAME = 7;

/**
 * Traits of the genes that are named. A name becomes a trait when it is one gene in all the species it can be of;
 * it must not be a word of English too, unless a species, a second gene or a marker (“het”) speaks for it.
 */
export function traitsOf(
  tokens: readonly Token[],
  genes: readonly GeneSpan[],
  question: SpeciesInQuestion,
  lexicon: Lexicon,
): Readings {
  const loose = alternatives(tokens, genes);
  const found = genes
    .filter((span) => !isDenied(tokens, span.from))
    .map((span) => ({ span, senses: sensesAmong(span, question.among) }))
    .filter(({ senses }) => senses.length > 0);
  const certain = found.flatMap(({ span, senses }) => {
    const options = optionsOf(span, senses);
    const isCertain = !loose.has(span) && isClear(span, senses, options, question, tokens);
    return isCertain ? readingsOf(span, options.slice(0, copiesOf(senses))) : [];
  });
  const slugs = new Set(certain.map(({ meaning }) => meaning.value.gene));
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
function sensesAmong({ genes }: GeneSpan, among: ReadonlySet<string> | undefined): GeneSense[] {
  const bySpecies = Map.groupBy(genes, ({ species }) => species);
  return [...bySpecies].flatMap(([species, senses]) => {
    if (among !== undefined && !among.has(species)) return [];
    const whole = senses.filter((sense) => sense.kind === 'compound' || !sense.partial);
    return whole.length > 0 ? whole : senses;
  });
}

function isClear(
  span: GeneSpan,
  senses: readonly GeneSense[],
  options: readonly Option[],
  { isSure }: SpeciesInQuestion,
  tokens: readonly Token[],
): boolean {
  if (span.doubtful === 'trailing' || options.some(({ fits }) => !fits)) return false;
  if (span.doubtful === 'continued' && options.some(({ gene }) => gene.inheritance === 'recessive'))
    return false;
  if (senses.some((sense) => sense.kind === 'gene' && sense.partial)) return false;
  if (guesses.has(tokens[span.from - 1]?.typed ?? '')) return false;
  if (span.corrected && span.key.length < LONG_NAME + 1 && ordinaryWords.has(span.key)) return false;
  const speaksForIt = isSure || span.zygosity !== undefined;
  if (!speaksForIt && (isOrdinary(span) || (span.corrected && span.key.length < LONG_NAME))) return false;
  return new Set(options.map(({ value }) => `${value.gene}:${value.zygosity}`)).size === copiesOf(senses);
}

/** How many traits the name means: that of a compound, two. */
function copiesOf(senses: readonly GeneSense[]): number {
  const [first, second] = senses;
  return first?.kind === 'compound' && second === undefined ? first.alleles.length : 1;
}

function optionsOf(span: GeneSpan, senses: readonly GeneSense[]): Option[] {
  return senses.flatMap((sense) =>
    sense.kind === 'compound'
      ? sense.alleles.map((gene) => option(gene, sense.species, 'visual', span.zygosity === undefined))
      : [geneOption(span, sense.gene, sense.form, sense.species)],
  );
}

function geneOption(span: GeneSpan, gene: Gene, form: 'single' | 'super', species: string): Option {
  const { zygosity: said, chance } = span;
  if (form === 'super') return option(gene, species, 'super', said === undefined || said === 'super');
  if (said === undefined || said === 'visual') return option(gene, species, 'visual', true);
  if (zygositiesOf(gene).includes(said)) return option(gene, species, said, true, chance);
  const isBare = said === 'super' && (gene.inheritance === 'recessive' || gene.inheritance === 'polygenic');
  return option(gene, species, 'visual', isBare || span.doubtful === 'continued' || span.from === span.first);
}

function option(gene: Gene, species: string, zygosity: Zygosity, fits: boolean, chance?: number): Option {
  const value = { gene: gene.slug, zygosity, ...(chance === undefined ? {} : { chance }) };
  return { value, gene, species, fits };
}

function readingsOf(span: GeneSpan, options: readonly Option[]) {
  return options.map(({ value, gene }) => ({
    first: value.zygosity === 'visual' && span.zygosity === 'super' ? span.first : span.from,
    last: span.last,
    certain: true,
    meaning: { kind: 'trait' as const, value },
    label: traitLabel(gene, value.zygosity, value.chance),
  }));
}

function offersOf(span: GeneSpan, senses: readonly GeneSense[], lexicon: Lexicon): Reading[] {
  const byTrait = Map.groupBy(optionsOf(span, senses), ({ value }) => `${value.gene}:${value.zygosity}`);
  return [...byTrait.values()].flatMap((options) => {
    const [first] = options;
    if (first === undefined) return [];
    const { value, gene } = first;
    const trait = traitLabel(gene, value.zygosity, value.chance);
    const species = options.map((each) => lexicon.species.get(each.species)?.commonName ?? each.species);
    return [
      {
        first: span.first,
        last: span.last,
        certain: false,
        meaning: { kind: 'trait', value },
        label:
          byTrait.size > 1
            ? `${trait} (${species.length > 2 ? 'several species' : species.join(', ')})`
            : trait,
      },
    ];
  });
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
