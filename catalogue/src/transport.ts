import type { SpeciesGroup } from './species.ts';

export type TransportSlug =
  | 'animal-courier'
  | 'overnight'
  | 'express'
  | 'by-hand'
  | 'air-cargo'
  | 'parcel'
  | 'freight'
  | 'letter';

/** A way in which something is sent, by how fast, and by whom it is carried. */
export interface TransportMethod {
  readonly slug: TransportSlug;
  readonly name: string;
  /** What people call it, carriers among them: lower case, plain letters, words with a blank between them. */
  readonly names: readonly string[];
}

/**
 * The ways in which things are sent, the gentlest for what lives first.
 *
 * Carriers stand where their own rules put them: those that take harmless reptiles and amphibians do so by their express
 * services, so that their bare name stands for that; whoever carries ordinary parcels alone takes no vertebrates. What
 * may be either (“parcel”, “standard”, “USPS”, which carries small harmless reptiles that are neither snakes nor turtles:
 * its Publication 52) is in no list. Nor is what a parcel holds: “reptiles inside” says nothing of who carries it.
 */
export const transportMethods: readonly TransportMethod[] = [
  {
    slug: 'animal-courier',
    name: 'Courier of animals',
    names: [
      ...['animal courier', 'animal transport', 'reptile courier', 'reptile transport', 'reptile shipping'],
      ...['pet courier', 'pet transport', 'live animal courier', 'shipyourreptiles', 'ship your reptiles'],
      ...['tierkurier', 'tiertransport', 'tierversand', 'tierspedition', 'reptilienversand'],
    ],
  },
  {
    slug: 'overnight',
    name: 'Overnight',
    names: [
      ...[
        'overnight',
        'over night',
        'standard overnight',
        'priority overnight',
        'first overnight',
        'next flight',
      ],
      ...[
        'next day',
        'nextday',
        'next day air',
        'general overnight',
        'ubernacht',
        'uber nacht',
        'nachtkurier',
      ],
    ],
  },
  {
    slug: 'express',
    name: 'Express',
    names: [
      ...['express', 'expres', 'priority mail express', 'same day', 'sameday', '2nd day air', '2day'],
      ...['courier', 'carrier', 'kurier', 'coursier', 'corriere', 'koerier', 'mensajeria', 'eilsendung'],
      ...['fedex', 'ups', 'dhl', 'tnt', 'purolator', 'aramex', 'yamato', 'delta dash'],
    ],
  },
  {
    slug: 'by-hand',
    name: 'Brought by hand',
    names: [
      ...['by hand', 'hand delivery', 'hand delivered', 'in person', 'by car', 'personlich', 'mit dem auto'],
      ...['en main propre', 'a mano'],
    ],
  },
  {
    slug: 'air-cargo',
    name: 'Air freight',
    names: ['air cargo', 'air freight', 'airfreight', 'airport to airport', 'luftfracht'],
  },
  {
    slug: 'parcel',
    name: 'Ordinary parcel',
    names: [
      ...['paket', 'packchen', 'warenpost', 'packstation', 'parcel locker'],
      ...['ground', 'economy', 'surface', 'home delivery', 'express saver', 'surepost'],
      ...['colissimo', 'royal mail', 'special delivery guaranteed', 'parcelforce', 'evri', 'hermes', 'yodel'],
      ...['dpd', 'gls', 'inpost', 'mondial relay'],
    ],
  },
  {
    slug: 'freight',
    name: 'Freight',
    names: ['freight', 'spedition', 'forwarder', 'pallet', 'palette', 'fracht', 'truck'],
  },
  {
    slug: 'letter',
    name: 'Letter',
    names: [
      ...['letter', 'letter mail', 'envelope', 'brief', 'grossbrief', 'maxibrief', 'einschreiben', 'lettre'],
      ...[
        'carta',
        'lettera',
        'postcard',
        'buchersendung',
        'media mail',
        'pigeon',
        'carrier pigeon',
        'brieftaube',
      ],
    ],
  },
];

const known: readonly { name: string; slug: TransportSlug }[] = transportMethods.flatMap(({ slug, names }) =>
  names.map((name) => ({ name, slug })),
);
/** From so many letters on a name is known inside of a longer word too, as `express` in “Tierexpress”. */
const LONG = 6;

/**
 * @param said how a seller says that something is sent, in lower case and plain letters, its words with a blank between them
 * @returns which way that is, by the longest of the names in it: `standard overnight` is overnight, `fedex ground` a parcel; of
 *   two as long by the less gentle. A courier of animals that is said to send by parcel or letter does so. Undefined: by none
 *   that is known
 */
export function transportMethodOf(said: string): TransportSlug | undefined {
  const best = longestIn(said);
  if (best?.slug !== 'animal-courier') return best?.slug;
  const beside = transportMethodOf(said.replaceAll(best.name, ' ').trim());
  return beside === 'parcel' || beside === 'letter' ? beside : best.slug;
}

function longestIn(said: string): (typeof known)[number] | undefined {
  const words = ` ${said} `;
  const named = known.filter(
    ({ name }) => words.includes(` ${name} `) || (name.length >= LONG && words.includes(name)),
  );
  return named.reduce<(typeof known)[number] | undefined>(
    (best, one) => (best !== undefined && best.name.length > one.name.length ? best : one),
    undefined,
  );
}

/** By the slug of a category, how things of it may be sent; of every other, in any way that its seller finds. */
const allowed: Readonly<Record<string, readonly TransportSlug[]>> = {
  // Whoever moves vertebrates for money keeps the journey short: Regulation (EC) No 1/2005, article 3 (a).
  'live-animal': ['animal-courier', 'overnight', 'express', 'by-hand', 'air-cargo'],
  // Insects live, and rodents are frozen.
  food: ['animal-courier', 'overnight', 'express', 'by-hand', 'air-cargo', 'parcel', 'freight'],
};

/** Carriers of parcels that take no vertebrates take spiders and the like: Royal Mail, “Sending animals by post”. */
const alsoAllowed: Readonly<Partial<Record<SpeciesGroup, readonly TransportSlug[]>>> = {
  invertebrate: ['parcel'],
};

/**
 * @param group of the animal's species, where it is known: unknown ones are sent as vertebrates are
 * @returns how things of a category may be sent; undefined: in any way
 */
export function transportFor(category: string, group?: SpeciesGroup): readonly TransportSlug[] | undefined {
  const ways = allowed[category];
  if (ways === undefined || group === undefined) return ways;
  return [...ways, ...(alsoAllowed[group] ?? [])];
}
