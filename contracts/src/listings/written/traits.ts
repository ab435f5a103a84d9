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
  /** The percentage that stood before its first name: `66% het`. */
  stated?: string;
  /** Places of the traits that were read by it and have no percentage: one that stands behind them may be theirs. */
  open: readonly number[];
}

/**
 * Reads traits as breeders write them, the other way round than `traitLabel` says them: `Pastel, 100% het Clown`,
 * `Super Pastel Banana 66% poss het Pied`, `dh clown pied`, `Bumblebee het Axanthic (VPI)`. Nothing is guessed, since what is
 * read is what is sold: a name must be one, and a `het` that may or may not go for the second of two names is asked about, as
 * is a percentage that stands neither before a `het` nor right behind the one trait that is said to be het.
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
  /** A percentage that waits for what comes next: it is of a “het” that follows, or else of the trait before it. */
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
    if (piece !== undefined && isChanceInBrackets(pieces, at)) return this.#takeBrackets(pieces[at + 1]);
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
    this.#placeChance();
    this.#tellUnsaid();
    return this.#result;
  }

  #tellUnsaid(): void {
    if (this.#said?.used === 0)
      this.#result.problems.push(`has “${words(this.#said)}” with no trait after it`);
  }

  #takeChance({ text }: Piece): number {
    this.#placeChance();
    const said = this.#said;
    if (said?.used === 0 && said.stated === undefined && isHet(said)) {
      this.#said = { ...chanced(said, text), stated: text };
    } else this.#chance = text;
    return 1;
  }

  /** `het Clown (66%)`: never of what follows, where there is something before it. */
  #takeBrackets(chance: Piece | undefined): number {
    if (chance === undefined) return 1;
    this.#takeChance(chance);
    if (this.#said !== undefined && this.#said.open.length > 0) this.#placeChance();
    return 3;
  }

  /** No “het” has followed: it is of the trait that it stands behind, if that is one that is said to be het. */
  #placeChance(): void {
    if (this.#chance === undefined) return;
    const { traits, problems } = this.#result;
    const [place, ...others] = this.#goesOn ? [] : (this.#said?.open ?? []);
    const trait = place === undefined ? undefined : traits[place];
    if (place === undefined || trait === undefined) {
      this.#tellChance();
      return;
    }
    if (others.length > 0) {
      problems.push(`does not tell which of its hets “${this.#chance}%” is of: write it before each “het”`);
    } else traits[place] = chanced(trait, this.#chance);
    this.#said = this.#said && { ...this.#said, open: [] };
    this.#chance = undefined;
  }

  #tellChance(): void {
    if (this.#chance === undefined) return;
    this.#result.problems.push(`has “${this.#chance}%” without “het” after it`);
    this.#chance = undefined;
  }

  #takeMarker({ marker, length }: { marker: Marker; length: number }): number {
    this.#tellUnread();
    this.#tellUnsaid();
    const said: Said = { ...marker, used: 0, open: [] };
    const chance = this.#chance;
    if (chance === undefined || !isHet(said)) {
      this.#tellChance();
      this.#said = said;
    } else this.#said = { ...chanced(said, chance), stated: chance };
    this.#chance = undefined;
    this.#goesOn = false;
    return length;
  }

  #takeName({ named, length }: { named: NamedTraits; length: number }): number {
    this.#tellUnread();
    // Of this name or of the one before it: “het clown 66% pied”, “66% pied”.
    this.#tellChance();
    const said = this.#said;
    if (said !== undefined && said.used >= said.many && !this.#goesOn) {
      const het = words(said);
      this.#result.problems.push(
        `does not tell whether “${named.name}” is ${het} too: put a comma before it, and “${het}” if so`,
      );
    }
    const before = this.#result.traits.length;
    addTraits(this.#result, this.#species, named, said);
    const isOpen = said?.stated === undefined && this.#result.traits.length > before;
    this.#said =
      said === undefined || !isHet(said)
        ? undefined
        : { ...said, used: said.used + 1, open: isOpen ? [...said.open, before] : said.open };
    this.#goesOn = false;
    return length;
  }

  #takeSign(text: string): void {
    this.#tellUnread();
    if (endings.has(text) || going.has(text)) this.#placeChance();
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

/** @param it a het, for certain or possible; with a hundred per cent it is the former. */
function chanced<T extends Pick<Trait, 'zygosity' | 'chance'>>(it: T, percent: string): T {
  const chance = Number(percent);
  if (chance === 100) return { ...it, zygosity: 'het' };
  return { ...it, zygosity: 'possible_het', chance };
}

function isHet({ zygosity }: Marker): boolean {
  return zygosity === 'het' || zygosity === 'possible_het';
}

function isChanceInBrackets(pieces: readonly Piece[], at: number): boolean {
  const [open, chance, close] = pieces.slice(at, at + 3);
  return open?.text === '(' && chance?.kind === 'chance' && close?.text === ')';
}

function words({ zygosity, stated }: Pick<Said, 'zygosity' | 'stated'>): string {
  const said = zygosity === 'possible_het' ? 'possible het' : zygosity;
  return stated === undefined ? said : `${stated}% ${said}`;
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

const has = (traits: readonly Trait[], { gene, zygosity, chance }: Trait) =>
  traits.some((trait) => trait.gene === gene && trait.zygosity === zygosity && trait.chance === chance);

function unknownName(text: string, names: ReadonlyMap<string, NamedTraits>): string {
  const near = namesNear(
    text,
    [...names].map(([letters, { name }]) => [letters, name] as const),
  );
  const asked = near.length === 0 ? '' : `; did you mean ${near.map((name) => `“${name}”`).join(' or ')}?`;
  return `has “${text}”, which is no trait of this species that is known here${asked}`;
}
