import { type Marker, possibleWords } from '@vivarium/catalogue/zygosity-words.ts';
import { and, atLeast, atMost, to } from '../../tokens/bounds.ts';
import type { Span } from '../../tokens/find-spans.ts';
import { gapBetween } from '../../tokens/neighbours.ts';
import { phraseAt, together } from '../../tokens/phrases.ts';
import type { Token } from '../../tokens/tokens.ts';
import type { Sense } from '../../words/name.ts';

export type GeneSense = Extract<Sense, { kind: 'gene' | 'compound' | 'combination' }>;

/** Whether a sense is of an animal's genes. */
function isOfGenes(sense: Sense): sense is GeneSense {
  return sense.kind === 'gene' || sense.kind === 'compound' || sense.kind === 'combination';
}

/** The name of a gene, with what the words before it say of it. */
export interface GeneSpan extends Span {
  genes: readonly GeneSense[];
  /** First token of the marker, or of the name when none belongs to it alone. */
  from: number;
  zygosity?: Marker['zygosity'];
  chance?: number;
  /** It is not said for sure what the marker goes for: “het clown pied”, “pied het”. */
  doubtful?: 'continued' | 'trailing';
}

/** Most tokens after which a marker may still go for a gene, as in “het 66% pied”. */
const MOST_BETWEEN = 3;

interface Active {
  marker: Marker;
  /** Of the genes that follow, in their order; the last goes for the others too. */
  chances?: readonly number[];
  from: number;
  /** How many genes it went for. */
  used: number;
}

const possible: ReadonlySet<string> = new Set(possibleWords);
const going = new Set(['and', '&', '+', '/']);
/** “66%iges het” */
const endings: ReadonlySet<string> = new Set(['ig', 'ige', 'iger', 'iges', 'igen']);

/**
 * Joins names of genes with the markers before them. “het clown and pied” and “double het clown pied” are two hets;
 * in “het clown pied” the second may be either, and so is the one before a marker that nothing follows.
 */
export function withMarkers(tokens: readonly Token[], spans: readonly Span[]): GeneSpan[] {
  const found: GeneSpan[] = [];
  let active: Active | undefined;
  spans.forEach((span, at) => {
    const before = spans[at - 1];
    const gap = before === undefined ? [] : gapBetween(tokens, before, span);
    const marker = span.senses.find((sense) => sense.kind === 'marker')?.marker;
    if (marker !== undefined) {
      active = activeFrom(tokens, span, marker);
      const last = found.at(-1);
      const isTrailing =
        last !== undefined && last === geneAt(found, before) && active.from === last.last + 1;
      if (isTrailing && last.zygosity === undefined && !isGene(spans[at + 1], tokens, span)) {
        last.zygosity = marker.zygosity;
        last.doubtful = 'trailing';
        active = undefined;
      }
      return;
    }
    const genes = span.senses.filter(isOfGenes);
    if (genes.length === 0) {
      active = undefined;
      return;
    }
    const gene: GeneSpan = { ...span, genes, from: span.first };
    if (active !== undefined) active = apply(active, gene, gap);
    if (gene.zygosity === undefined && isSingle(genes)) withChance(gene, tokens);
    found.push(gene);
  });
  for (const gene of found) withChanceBehind(gene, tokens, spans);
  return found;
}

/** “het clown 66%”, “poss het clown (66%)”, unless it is said of what follows: “het clown 66% het pied”. */
function withChanceBehind(gene: GeneSpan, tokens: readonly Token[], spans: readonly Span[]): void {
  const { zygosity, chance, doubtful, last } = gene;
  const isHet = zygosity === 'het' || zygosity === 'possible_het';
  if (!isHet || chance !== undefined || doubtful !== undefined) return;
  const isWithin = tokens[last + 1]?.text === '(';
  const at = last + (isWithin ? 2 : 1);
  const percent = tokens[at + 1]?.text === '%' ? percentAt(tokens[at], true) : undefined;
  if (percent === undefined || !statedChances.has(percent)) return;
  const end = isWithin ? at + 2 : at + 1;
  if (isWithin && tokens[end]?.text !== ')') return;
  const next = tokens[end + 1];
  if (!isWithin && (possible.has(next?.typed ?? '') || spans.some(isOfNext))) return;
  gene.zygosity = 'possible_het';
  gene.chance = percent;
  gene.last = end;

  function isOfNext({ first, senses }: Span): boolean {
    return first === end + 1 && senses.some((sense) => sense.kind === 'marker' || isOfGenes(sense));
  }
}

/** @returns the marker as it goes on; `undefined` when it ended. */
function apply(active: Active, gene: GeneSpan, gap: readonly string[]): Active | undefined {
  const { marker, chances, from } = active;
  const used = active.used > 0;
  // In “super coral glow pastel” the second is no super, nor is it in “super coral glow and pastel”.
  if (used && marker.zygosity === 'super') return undefined;
  const chance = chances?.[active.used] ?? chances?.at(-1);
  const goesOn = gap.some((text) => going.has(text)) && gap.every((text) => going.has(text) || text === ',');
  const isNext = gap.length === 0 || (marker.many && gap.every((text) => text === ','));
  if (!used && (gap.length === 0 || gap.join(' ') === 'for')) gene.from = from;
  else if (!used && gap.length <= MOST_BETWEEN) gene.doubtful = 'trailing';
  else if (!used || !(goesOn || isNext || gap.join('') === ',')) return undefined;
  else if (!goesOn && !(marker.many && isNext)) gene.doubtful = 'continued';
  gene.zygosity = chance === 100 ? 'het' : marker.zygosity;
  if (chance !== undefined && chance !== 100) gene.chance = chance;
  return { ...active, used: active.used + 1 };
}

/** Takes in what stands before “het”: “66%”, “66% poss”, “100%”. */
function activeFrom(tokens: readonly Token[], span: Span, marker: Marker): Active {
  let from = span.first;
  let guessed = marker.zygosity === 'possible_het';
  if (possible.has(tokens[from - 1]?.typed ?? '')) {
    guessed = true;
    from -= 1;
  }
  if (endings.has(tokens[from - 1]?.typed ?? '') && tokens[from - 2]?.text === '%') from -= 1;
  const sign = tokens[from - 1]?.text;
  const at = sign === '%' || sign === 'percent' ? from - 2 : from - 1;
  const percent = percentAt(tokens[at], at < from - 1);
  if (percent === undefined || !marker.zygosity.endsWith('het')) {
    return { marker: guessed ? asPossible(marker) : marker, from, used: 0 };
  }
  const before = chancesBefore(tokens, at);
  if (before.chances.length > 0) {
    const chances = [...before.chances, percent];
    return { marker: { ...asPossible(marker), many: true }, chances, from: before.from, used: 0 };
  }
  if (percent === 100) return { marker, from: at, used: 0 };
  return { marker: asPossible(marker), chances: [percent], from: at, used: 0 };
}

/** “66/50 het clown pied”: the chances before the last of them, one for each gene. */
function chancesBefore(tokens: readonly Token[], at: number): { chances: number[]; from: number } {
  const chances: number[] = [];
  let from = at;
  while (tokens[from - 1]?.text === '/') {
    const sign = tokens[from - 2]?.text === '%' ? 1 : 0;
    const chance = percentAt(tokens[from - 2 - sign], sign === 1);
    if (chance === undefined) break;
    chances.unshift(chance);
    from -= 2 + sign;
  }
  return { chances, from };
}

/** A percentage by itself says that it may be a het: “66% pied”, “66 pied”. */
function withChance(gene: GeneSpan, tokens: readonly Token[]): void {
  const sign = tokens[gene.first - 1]?.text;
  const hasSign = sign === '%' || sign === 'percent';
  const at = gene.first - (hasSign ? 2 : 1);
  const chance = percentAt(tokens[at], hasSign);
  if (chance === undefined || !(hasSign ? statedChances : bareChances).has(chance)) return;
  if (!hasSign && isAmount(tokens, at)) return;
  gene.zygosity = 'possible_het';
  gene.chance = chance;
  gene.from = at;
}

/** What the trade states of possible hets; 100 would be a certain one, and may be anything without “het”. */
const statedChances: ReadonlySet<number> = new Set([25, 33, 50, 66]);
/** Without a sign only what is hardly a price. */
const bareChances: ReadonlySet<number> = new Set([33, 66]);

/** Whether a number is money or an end of a range: “under 66”, “$66”, “33-66”. */
function isAmount(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (before?.kind === 'sign') return !aside.has(before.text);
  return [1, 2, 3].some((count) => phraseAt(tokens, at - count, bounds) === count);
}

const bounds = together(atMost, atLeast, to, and);
const aside: ReadonlySet<string> = new Set([',', '/', '+', '&', '(', ';']);

function isSingle(genes: readonly GeneSense[]): boolean {
  return genes.some((sense) => sense.kind === 'gene' && sense.form === 'single');
}

/** Without a sign only the percentages that the trade states are one. */
function percentAt(token: Token | undefined, hasSign: boolean): number | undefined {
  if (token?.kind !== 'number' || !/^\d{1,3}$/.test(token.text)) return undefined;
  const value = Number(token.text);
  const isChance = value >= 1 && value <= 100;
  return isChance && (hasSign || value === 100 || statedChances.has(value)) ? value : undefined;
}

function asPossible(marker: Marker): Marker {
  return marker.zygosity === 'het' || marker.zygosity === 'possible_het'
    ? { ...marker, zygosity: 'possible_het' }
    : marker;
}

function geneAt(found: readonly GeneSpan[], span: Span | undefined): GeneSpan | undefined {
  return found.find((gene) => gene.first === span?.first);
}

/** Whether a marker is followed by what it goes for. */
function isGene(next: Span | undefined, tokens: readonly Token[], marker: Span): boolean {
  if (next?.senses.some(isOfGenes) !== true) return false;
  const gap = gapBetween(tokens, marker, next);
  return gap.length === 0 || gap.join(' ') === 'for';
}
