import { kebabCase } from '@vivarium/catalogue/slug.ts';
import { foldText } from '@vivarium/contracts/shared/fold-text.ts';
import type { Lexicon } from '../../lexicon/lexicon.ts';
import type { Meaning } from '../../meaning/meaning.ts';
import type { Span } from '../../tokens/find-spans.ts';
import type { Sense } from '../../words/name.ts';
import type { Reading } from '../reading.ts';
import { groupMeaning } from './groups.ts';
import type { GeneSense, GeneSpan } from './markers.ts';
import { plainMeaning } from './plain-meaning.ts';
import { optionsOf } from './trait-options.ts';

interface Denied {
  /** The names that are not wanted, with the tokens that say so. */
  denied: ReadonlyMap<Span, { first: number; last: number }>;
  genes: readonly GeneSpan[];
  /** The species that genes are looked for in; undefined: all. */
  among: ReadonlySet<string> | undefined;
}

type Excluded = Pick<Reading, 'meaning' | 'label'>;

/**
 * What is not wanted: “no spider”, “not female”, “spider free”, “no hets”. Of a name that several genes have all are
 * excluded: who wants none of it wants none of them.
 */
export function exclusionsOf({ denied, genes, among }: Denied, lexicon: Lexicon): Reading[] {
  const geneAt = (span: Span) => genes.find(({ first }) => first === span.first);
  return [...denied].flatMap(([span, at]) => {
    const gene = geneAt(span);
    const meant = gene === undefined ? meantBy(span, genes, lexicon) : traitsOf(gene, among);
    return meant.map((each) => ({ ...each, ...at, certain: true, excluded: true as const }));
  });
}

function traitsOf(span: GeneSpan, among: ReadonlySet<string> | undefined): Excluded[] {
  const own = span.genes.filter(({ species }) => among === undefined || among.has(species));
  // A gene that the species does not have is none to be had: what is denied is no text either way.
  const inQuestion = own.length > 0 ? own : span.genes;
  const whole = inQuestion.filter((sense) => sense.kind !== 'gene' || !sense.partial);
  const options = optionsOf(span, (whole.length > 0 ? whole : inQuestion).flatMap(deniedAs));
  const byLabel = new Map(options.map(({ meaning, label }) => [label, meaning]));
  return [...byLabel].map(([label, meaning]) => ({ meaning, label }));
}

/** “No ultramel” is of who has both alleles: an amel has one of them, and is none. */
function deniedAs(sense: GeneSense): GeneSense[] {
  if (sense.kind !== 'compound') return [sense];
  // “No aptor” is not of Tremper albinos, of which others are too.
  if (sense.saysMore === true) return [];
  const { species, name, alleles } = sense;
  const parts = alleles.map(({ slug }) => ({ genes: [slug], zygosity: 'visual' as const }));
  const combination = { slug: kebabCase(foldText(name)), name, otherNames: [], parts };
  return [{ kind: 'combination', species, combination }];
}

function meantBy({ last, senses: all }: Span, genes: readonly GeneSpan[], lexicon: Lexicon): Excluded[] {
  // “No boas”, “no geckos”: all of them, of which any species is one.
  const whole = all.filter(({ kind }) => kind === 'group');
  const senses = whole.length > 0 ? whole : withoutWeak(all);
  return senses.flatMap((sense): Excluded[] => {
    const meaning = meaningOf(sense, lexicon);
    // “No het clown” is about the clown; “no hets” about all of them.
    const isOfGene = sense.kind === 'marker' && genes.some(({ from, first }) => from <= last && last < first);
    return meaning === undefined || isOfGene ? [] : [{ meaning }];
  });
}

/** A short name of a species is none where it is a word for its kind of animal too. */
function withoutWeak(senses: readonly Sense[]): readonly Sense[] {
  if (!senses.some(({ kind }) => kind === 'animal')) return senses;
  return senses.filter((sense) => sense.kind !== 'species' || sense.certain);
}

function meaningOf(sense: Sense, lexicon: Lexicon): Meaning | undefined {
  switch (sense.kind) {
    case 'species':
      // “No Ambilobe” is not of the species, which the others are of too.
      return sense.saysMore === true ? undefined : { kind: 'species', value: sense.slug };
    // “Wild” may be many things, “not wild” is what is not wild caught.
    case 'origin':
      return { kind: 'origin', value: sense.value };
    case 'sex':
      // “Geen man”: what speaks of an animal only beside others is denied of one alone.
      return { kind: 'sex', value: sense.value };
    case 'marker':
      if (sense.marker.zygosity === 'super') return { kind: 'supers', value: true };
      return sense.marker.zygosity.endsWith('het') ? { kind: 'hets', value: true } : undefined;
    default:
      return plainMeaning(sense) ?? groupMeaning(sense, lexicon);
  }
}
