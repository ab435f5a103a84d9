import { type Facts, sayOneOf } from '../chance/phrase.ts';
import { type Random, type Weights, weights } from '../chance/random.ts';
import { hasty, withTypo } from '../chance/typos.ts';
import { papersOf } from '../market/trade-rules.ts';
import type { Specimen } from './specimen.ts';
import { closings, delivery, papers } from './voice/delivery.ts';
import { batchFeeding, otherFeeding, rodentDiets, rodentFeeding } from './voice/feeding.ts';
import { breedable, genetics, honesty, proven, weighed } from './voice/heritage.ts';
import { batchNature, nature } from './voice/nature.ts';
import { batchOpenings, importOpenings, oneLiners, openings } from './voice/opening.ts';

/** How much a seller writes: each keeps to one way, more or less. */
export type Voice = 'terse' | 'plain' | 'thorough';
export const voices: Weights<Voice> = weights(['terse', 28], ['plain', 47], ['thorough', 25]);

/** Chance that a voice says a sentence on a topic at all. */
const talk: Readonly<Record<Voice, number>> = { terse: 0.3, plain: 0.62, thorough: 0.92 };

/** @returns a description: one line, a few sentences, or two or three paragraphs. */
export function descriptionOf(
  specimen: Specimen,
  facts: Facts,
  country: string,
  voice: Voice,
  random: Random,
): string {
  if (random.chance(voice === 'terse' ? 0.4 : voice === 'plain' ? 0.08 : 0.02)) {
    const line = sayOneOf(oneLiners, facts, random) ?? 'Healthy and feeding well.';
    return random.chance(0.3) ? hasty(line) : line;
  }
  const paragraphs = [
    theAnimal(specimen, facts, voice, random),
    theSale(specimen, facts, country, voice, random),
  ];
  const text = paragraphs
    .map((sentences) => sentences.join(' '))
    .filter((paragraph) => paragraph !== '')
    .join(voice === 'thorough' ? '\n\n' : ' ');
  if (text === '') return 'Healthy and feeding well.';
  return random.chance(0.06) ? withTypo(text, random) : text;
}

function theAnimal(specimen: Specimen, facts: Facts, voice: Voice, random: Random): string[] {
  const { species, traded, traits, stage, quantity, isProven, origin, sex } = specimen;
  const isLot = quantity > 1;
  const eatsRodents = rodentDiets.includes(traded.market.diet);
  // Halves, so that a second sentence on looks and temperament never says the first again.
  const [kinds, moreKinds] = halves(nature[species.group]);
  const isGrown = stage === 'adult' && sex !== 'unsexed';
  const topics: readonly (readonly [readonly string[], number])[] = [
    [isLot ? batchOpenings : origin === 'captive_bred' ? openings : importOpenings, 1],
    [isLot ? [] : genetics, traits.length > 0 ? 0.7 : 0],
    [isLot ? batchFeeding : eatsRodents ? rodentFeeding : otherFeeding, 1.2],
    [isLot ? [] : weighed, 0.7],
    [isLot ? batchNature : kinds, 1],
    [isLot || voice !== 'thorough' ? [] : moreKinds, 0.6],
    [isProven ? proven : isGrown ? breedable : [], isProven ? 1.5 : 0.6],
    ...traits.map(({ gene }): [readonly string[], number] => [honesty[gene] ?? [], 1]),
  ];
  return said(topics, facts, voice, random);
}

function theSale(specimen: Specimen, facts: Facts, country: string, voice: Voice, random: Random): string[] {
  const kind = papersOf(country, specimen.species);
  const isSmall = specimen.stage === 'hatchling' || specimen.stage === 'juvenile';
  const hasPapers = kind !== undefined && (kind !== 'four-inch' || isSmall);
  const [ways, otherWays] = halves(delivery[country] ?? []);
  return said(
    [
      [hasPapers ? papers[kind] : [], kind === 'annex-a' || kind === 'four-inch' ? 3 : 0.8],
      [ways, 0.85],
      [voice === 'thorough' ? otherWays : [], 0.35],
      [closings, 0.6],
    ],
    facts,
    voice,
    random,
  );
}

/** Each topic's sentence, as likely as the voice talks; no sentence twice. */
function said(
  topics: readonly (readonly [readonly string[], number])[],
  facts: Facts,
  voice: Voice,
  random: Random,
): string[] {
  const sentences = new Set<string>();
  topics.forEach(([phrases, weight], index) => {
    const isOpening = index === 0 && weight === 1;
    if (!isOpening && !random.chance(talk[voice] * weight)) return;
    const sentence = sayOneOf(phrases, facts, random);
    if (sentence !== undefined) sentences.add(sentence.charAt(0).toUpperCase() + sentence.slice(1));
  });
  return [...sentences];
}

function halves<T>(list: readonly T[]): [T[], T[]] {
  return [list.filter((_, index) => index % 2 === 0), list.filter((_, index) => index % 2 === 1)];
}
