import type { Lexicon } from '../../lexicon/lexicon.ts';
import type { Span } from '../../tokens/find-spans.ts';
import { deniedAmong } from '../../tokens/neighbours.ts';
import type { Token } from '../../tokens/tokens.ts';
import type { Sense } from '../../words/name.ts';
import { singularOf } from '../../words/name-forms.ts';
import { kindsOfAnimals } from '../../words/trade-names.ts';
import { units } from '../../words/units.ts';
import type { Reading, Readings } from '../reading.ts';
import { exclusionsOf } from './exclusions.ts';
import { groupMeaning } from './groups.ts';
import { withMarkers } from './markers.ts';
import { plainMeaning } from './plain-meaning.ts';
import { traitsOf } from './traits.ts';
import { speciesInQuestion } from './which-species.ts';

/** Most names of genes that are looked at: as many as a listing may have. */
const MOST_TRAITS = 24;

/** Species, traits, sex, life stage, origin and breeding of the animal that a query asks for. */
export function animalsOf(tokens: readonly Token[], spans: readonly Span[], lexicon: Lexicon): Readings {
  const genes = withMarkers(tokens, spans).slice(0, MOST_TRAITS);
  const denied = deniedAmong(tokens, spans, ({ first }) => first, isOfOneKind);
  for (const [gene, at] of deniedAmong(tokens, genes, ({ from }) => from))
    denied.set(spanOf(gene, spans), at);
  // “Pas de” is no pastel: the words that deny something mean nothing else.
  const saysNo = (span: Span) =>
    [...denied.values()].some(({ first, last }) => first <= span.first && span.last <= last);
  const affirmed = spans.filter((span) => !denied.has(span) && !saysNo(span) && !isMeasure(tokens, span));
  const affirmedGenes = genes.filter((gene) => affirmed.includes(spanOf(gene, spans)));
  const deniedGenes = genes.filter((gene) => denied.has(spanOf(gene, spans)));
  const question = speciesInQuestion(affirmed, affirmedGenes, lexicon, deniedGenes);
  const species = speciesReadings(tokens, affirmed, question.named, lexicon);
  const named = new Set([...question.named.keys()].map(({ first }) => first));
  const traits = traitsOf(
    tokens,
    affirmedGenes.filter(({ first }) => !named.has(first)),
    question,
    lexicon,
  );
  const groups = question.named.size > 0 ? [] : affirmed.flatMap((span) => groupReadings(span, lexicon));
  const plain = affirmed.flatMap((span) => plainReadings(tokens, span));
  const speaksOfAnimal = [...species, ...groups, ...traits.readings, ...plain].some(({ certain }) => certain);
  const letters = speaksOfAnimal ? affirmed.flatMap((span) => letterReadings(tokens, span)) : [];
  return {
    readings: [
      ...species,
      ...groups,
      ...traits.readings,
      ...withoutPairs([...plain, ...letters]),
      ...exclusionsOf({ denied, genes, among: question.among }, lexicon),
    ],
    echoes: traits.echoes,
  };
}

const ofGenes: ReadonlySet<Sense['kind']> = new Set(['gene', 'compound', 'combination', 'marker']);

/** Two genes, two sexes, two kinds of animals. */
function isOfOneKind(one: Span, other: Span): boolean {
  const kindsOf = ({ senses }: Span) => senses.map(({ kind }) => (ofGenes.has(kind) ? 'gene' : kind));
  const kinds = new Set<string>(kindsOf(one));
  return kindsOf(other).some((kind) => kinds.has(kind));
}

function spanOf(gene: { first: number }, spans: readonly Span[]): Span {
  const span = spans.find(({ first }) => first === gene.first);
  if (span === undefined) throw new Error('a gene that no words name');
  return span;
}

/** Animals of several species under one word. */
function groupReadings({ first, last, senses }: Span, lexicon: Lexicon): Reading[] {
  const group = senses.filter(({ kind }) => kind === 'group');
  return (group.length > 0 ? group : senses).flatMap((sense) => {
    const meaning = groupMeaning(sense, lexicon);
    return meaning === undefined ? [] : [{ first, last, certain: true, meaning }];
  });
}

/** Named species are certain; short names that may mean one are offered. */
function speciesReadings(
  tokens: readonly Token[],
  spans: readonly Span[],
  named: ReadonlyMap<Span, string>,
  lexicon: Lexicon,
): Reading[] {
  return spans.flatMap((span) => {
    const slug = named.get(span);
    const slugs =
      slug !== undefined ? [slug] : span.senses.flatMap((s) => (s.kind === 'species' ? [s.slug] : []));
    const isRepeated = slug === undefined && slugs.some((each) => [...named.values()].includes(each));
    if (isRepeated) return [];
    const saysMore = span.senses.some((s) => s.kind === 'species' && s.saysMore === true);
    return slugs.map((value) => ({
      ...(saysMore && { staysText: true }),
      first: span.first,
      last: slug === undefined ? span.last : withKind(tokens, span.last, value, lexicon),
      certain: slug !== undefined,
      meaning: { kind: 'species', value } as const,
    }));
  });
}

/** “Hognose *snake*”, “crestie *gecko*”: the kind of animal belongs to the name. */
function withKind(tokens: readonly Token[], last: number, slug: string, lexicon: Lexicon): number {
  const next = tokens[last + 1];
  const word = singularOf(next?.text ?? '');
  const belongs = kindsOfAnimals.includes(word) && lexicon.species.get(slug)?.words.has(word) === true;
  return belongs && next?.quoted === false ? last + 1 : last;
}

function plainReadings(tokens: readonly Token[], { first, last: end, senses }: Span): Reading[] {
  return senses.flatMap((sense) => {
    const meaning =
      sense.kind === 'proven' ? ({ kind: 'provenBreeder', value: true } as const) : plainMeaning(sense);
    const last = sense.kind === 'origin' && isYearAt(tokens, end + 1) ? end + 1 : end;
    return meaning === undefined ? [] : [{ first, last, certain: true, meaning }];
  });
}

/** “CBB 24”, “NZ 2025”: the year belongs to the word, parted or not; “cb 24 €” is a price. */
function isYearAt(tokens: readonly Token[], at: number): boolean {
  const [year, after] = [tokens[at], tokens[at + 1]];
  if (year?.kind !== 'number' || year.quoted || !/^(20)?[0-3]\d$/.test(year.text)) return false;
  return after === undefined || (!after.glued && !units.has(after.typed) && !/^[$€£¥%]$/.test(after.text));
}

/** “1.0 kg”, “5.0 UVB”: a number that counts no animals. */
function isMeasure(tokens: readonly Token[], { first, last }: Span): boolean {
  const after = tokens[last + 1];
  if (tokens[first]?.kind !== 'number' || after === undefined) return false;
  return units.has(after.typed) || after.typed === 'uvb' || after.text === '%';
}

/** `m` and `f`, where they stand alone and count nothing. */
function letterReadings(tokens: readonly Token[], { first, last, senses }: Span): Reading[] {
  const before = tokens[first - 1];
  const after = tokens[last + 1];
  if (tokens[first]?.glued || after?.glued || before?.kind === 'number') return [];
  return senses.flatMap((sense) =>
    sense.kind === 'sex' && !sense.certain
      ? [{ first, last, certain: true, meaning: { kind: 'sex', value: sense.value } as const }]
      : [],
  );
}

/** “Male and female” is a pair, and no listing has two sexes: both are only offered. */
function withoutPairs(readings: readonly Reading[]): Reading[] {
  const sexes = new Set(readings.flatMap(({ meaning }) => (meaning.kind === 'sex' ? [meaning.value] : [])));
  if (sexes.size < 2) return [...readings];
  return readings.map((each) => (each.meaning.kind === 'sex' ? { ...each, certain: false } : each));
}
