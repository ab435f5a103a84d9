import { geneOf } from '@vivarium/catalogue/gene-lookup.ts';
import { traitLabel } from '@vivarium/catalogue/trait-label.ts';
import { zygositiesOf } from '@vivarium/catalogue/zygosity.ts';
import type { Trait } from '../live-animal.ts';
import { type Marker, markers } from './markers.ts';
import { namesNear } from './names.ts';
import { type Piece, piecesOf } from './pieces.ts';
import { type NamedTraits, traitNamesOf } from './trait-names.ts';

/** Traits that a person has written down, or what of it is not understood, each as the end of a sentence. */
export interface WrittenTraits {
  traits: Trait[];
  problems: string[];
}

/** Most words of a name. */
const LONGEST_NAME = 7;
const none = new Set(['', 'normal', 'wildtype', 'wild type', 'classic', 'none', 'nominal', '-', 'n/a', '0']);
/** Ends what one marker goes for. */
const endings = new Set([',', ';', '\n', '+', '|', '(', ')']);
/** Carries it on: “het clown and pied”. */
const going = new Set(['and', '&', '/']);

/** A marker, and how many names it has gone for. */
interface Said extends Marker {
  chance?: number;
  used: number;
}

/**
 * Reads traits as breeders write them, the other way round than `traitLabel` says them: `Pastel, 100% het Clown`,
 * `Super Pastel Banana 66% poss het Pied`, `dh clown pied`, `Bumblebee het Axanthic (VPI)`. Nothing is guessed, since what is
 * read is what is sold: a name must be one, and a `het` that may or may not go for the second of two names is asked about.
 *
 * @param species a slug of the catalogue, whose names they are
 */
export function traitsWritten(species: string, text: string): WrittenTraits {
  if (none.has(text.trim().toLowerCase())) return { traits: [], problems: [] };
  const pieces = piecesOf(text);
  const reading = new TraitReading(species);
  for (let at = 0; at < pieces.length; ) at += reading.take(pieces, at);
  return reading.end();
}

/** How far the reading of a list of traits has come. */
class TraitReading {
  readonly #species: string;
  readonly #names: ReadonlyMap<string, NamedTraits>;
  readonly #result: WrittenTraits = { traits: [], problems: [] };
  #said: Said | undefined;
  /** The next name is carried on to: “het clown *and* pied”. */
  #goesOn = false;
  /** A percentage that waits for its “het”. */
  #chance: string | undefined;
  readonly #unread: string[] = [];

  constructor(species: string) {
    this.#species = species;
    this.#names = traitNamesOf(species);
  }

  /** @returns how many pieces it took. */
  take(pieces: readonly Piece[], at: number): number {
    const piece = pieces[at];
    if (piece?.kind === 'chance') return this.#takeChance(piece);
    const name = longestName(pieces, at, this.#names);
    if (name !== undefined) return this.#takeName(name);
    const marker = markerAt(pieces, at);
    if (marker !== undefined) return this.#takeMarker(marker);
    if (piece?.kind === 'word' && !going.has(piece.text)) this.#unread.push(piece.typed);
    else this.#takeSign(piece?.text ?? '');
    return 1;
  }

  end(): WrittenTraits {
    this.#tellUnread();
    this.#tellUnsaid();
    return this.#result;
  }

  #tellUnsaid(): void {
    if (this.#said?.used === 0)
      this.#result.problems.push(`has “${words(this.#said)}” with no trait after it`);
  }

  #takeChance({ text }: Piece): number {
    if (this.#said?.used === 0) this.#said = chanced(this.#said, text);
    else this.#chance = text;
    return 1;
  }

  #takeMarker({ marker, length }: { marker: Marker; length: number }): number {
    this.#tellUnread();
    this.#said = chanced({ ...marker, used: 0 }, this.#chance);
    this.#chance = undefined;
    this.#goesOn = false;
    return length;
  }

  #takeName({ named, length }: { named: NamedTraits; length: number }): number {
    this.#tellUnread();
    const said = this.#said;
    if (said !== undefined && said.used >= said.many && !this.#goesOn) {
      const het = words(said);
      this.#result.problems.push(
        `does not tell whether “${named.name}” is ${het} too: put a comma before it, and “${het}” if so`,
      );
    }
    addTraits(this.#result, this.#species, named, said);
    const isOfOne = said?.zygosity === 'super' || said?.zygosity === 'visual';
    this.#said = said === undefined || isOfOne ? undefined : { ...said, used: said.used + 1 };
    this.#goesOn = false;
    return length;
  }

  #takeSign(text: string): void {
    this.#tellUnread();
    this.#goesOn = going.has(text) && this.#said !== undefined;
    const hasMore = this.#said !== undefined && this.#said.many > Math.max(1, this.#said.used);
    if (!endings.has(text) || hasMore) return;
    this.#tellUnsaid();
    this.#said = undefined;
  }

  #tellUnread(): void {
    if (this.#unread.length === 0) return;
    this.#result.problems.push(unknownName(this.#unread.splice(0).join(' '), this.#names));
  }
}

function chanced(said: Said, percent: string | undefined): Said {
  const value = percent === undefined ? undefined : Number(percent);
  if (value === undefined || !said.zygosity.endsWith('het')) return said;
  if (value === 100) return { ...said, zygosity: 'het' };
  return { ...said, zygosity: 'possible_het', chance: value };
}

function words({ zygosity }: Marker): string {
  return zygosity === 'possible_het' ? 'possible het' : zygosity;
}

interface FoundName {
  named: NamedTraits;
  length: number;
}

/** The longest one: `Pastel` begins others. */
function longestName(
  pieces: readonly Piece[],
  at: number,
  names: ReadonlyMap<string, NamedTraits>,
): FoundName | undefined {
  let letters = '';
  let found: FoundName | undefined;
  for (let length = 1; length <= LONGEST_NAME && at + length <= pieces.length; length += 1) {
    const piece = pieces[at + length - 1] as Piece;
    if (piece.kind === 'chance' || [',', ';', '\n'].includes(piece.text)) break;
    if (piece.kind === 'sign') {
      if (length === 1) break;
      continue;
    }
    letters += piece.text.replace(/[^\p{L}\p{N}]/gu, '');
    const named = names.get(letters) ?? names.get(letters.replace(/s$/, ''));
    if (named !== undefined) found = { named, length };
  }
  return found;
}

function markerAt(pieces: readonly Piece[], at: number): { marker: Marker; length: number } | undefined {
  for (const [wanted, marker] of markers) {
    if (wanted.every((word, i) => pieces[at + i]?.text === word)) return { marker, length: wanted.length };
  }
  return undefined;
}

function addTraits(result: WrittenTraits, species: string, named: NamedTraits, said: Said | undefined): void {
  const { traits, problems } = result;
  if (named.anyOf !== undefined) {
    const genes = named.anyOf.map((slug) => geneOf(species, slug)?.name ?? slug).join(', ');
    problems.push(
      `says “${named.name}”, which does not tell which of ${genes} it is: name the genes instead`,
    );
    return;
  }
  if (said === undefined || (said.zygosity === 'visual' && named.gene === undefined)) {
    for (const trait of named.traits) if (!has(traits, trait)) traits.push(trait);
    return;
  }
  const gene = named.gene === undefined ? undefined : geneOf(species, named.gene);
  if (gene === undefined) {
    problems.push(
      `says ${words(said)} “${named.name}”, which is more than one copy of one gene: name the genes instead`,
    );
    return;
  }
  if (!zygositiesOf(gene).includes(said.zygosity)) {
    const possible = zygositiesOf(gene).map((zygosity) => `“${traitLabel(gene, zygosity)}”`);
    problems.push(`says ${words(said)} “${gene.name}”, but it can be ${possible.join(' or ')}`);
    return;
  }
  const trait = {
    gene: gene.slug,
    zygosity: said.zygosity,
    ...(said.chance !== undefined && { chance: said.chance }),
  };
  if (!has(traits, trait)) traits.push(trait);
}

const has = (traits: readonly Trait[], { gene, zygosity }: Trait) =>
  traits.some((trait) => trait.gene === gene && trait.zygosity === zygosity);

function unknownName(text: string, names: ReadonlyMap<string, NamedTraits>): string {
  const near = namesNear(
    text,
    [...names].map(([letters, { name }]) => [letters, name] as const),
  );
  const asked = near.length === 0 ? '' : `; did you mean ${near.map((name) => `“${name}”`).join(' or ')}?`;
  return `has “${text}”, which is no trait of this species that is known here${asked}`;
}
