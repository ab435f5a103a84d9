import type { ProfilePatch } from '@vivarium/contracts/identity/http/profile.ts';
import type { RegisterBody } from '@vivarium/contracts/identity/http/session.ts';
import { type Voice, voices } from '../animals/description.ts';
import { type TitleStyle, titleStyles } from '../animals/title.ts';
import { say } from '../chance/phrase.ts';
import { type Random, randomOf } from '../chance/random.ts';
import { uuidV7 } from '../chance/uuid.ts';
import { type Traded, traded, tradedByShare } from '../market/market.ts';
import { mayBeSoldIn } from '../market/trade-rules.ts';
import { bioOf } from './bio.ts';
import { countriesByShare } from './countries.ts';
import type { City } from './gazetteer.ts';
import { knownPeople } from './known-people.ts';
import { type NamePool, namePools } from './names.ts';

/** Somebody who sells in the demo market. Wholly made up. */
export interface Seller {
  id: string;
  registration: RegisterBody;
  profile: ProfilePatch;
  /** Unix milliseconds. */
  registeredAt: number;
  city: City;
  /** Where the animals are, near the city's middle; exact, so it must not leave the command side. */
  point: { lat: number; lng: number };
  specialities: readonly Traded[];
  /** How much they list, relative to others. */
  activity: number;
  /** 1 for a usual price level. */
  priceLevel: number;
  voice: Voice;
  titleStyle: TitleStyle;
  usesComboNames: boolean;
}

const DAY_MS = 86_400_000;

/** Every how manyth seller keeps what few keep, so that every species has somebody. */
const ODD_EVERY = 3;

/**
 * Makes the sellers of a market. The first n of a larger market are the same as those of a smaller one.
 *
 * @param cities by country, of every country in `countries.ts`
 * @param until Unix milliseconds of the market's last day
 */
export function sellersOf(
  seed: string,
  count: number,
  cities: ReadonlyMap<string, readonly City[]>,
  until: number,
): Seller[] {
  const taken = new Set<string>();
  return Array.from({ length: count }, (_, index) => sellerAt(seed, index, cities, until, taken));
}

function sellerAt(
  seed: string,
  index: number,
  cities: ReadonlyMap<string, readonly City[]>,
  until: number,
  taken: Set<string>,
): Seller {
  const random = randomOf(seed, 'seller', index);
  const known = knownPeople.find((person) => person.sellerIndex === index);
  const country = known?.country ?? random.from(countriesByShare);
  const city = cityOf(cities.get(country) ?? [], random);
  // Those who list most have been there longest.
  const registeredAt = until - Math.round((280 + random.next() * 1100 + 400 / (1 + index / 20)) * DAY_MS);
  const specialities = known?.keeps?.flatMap(kept) ?? specialitiesOf(country, index, random);
  const displayName = known?.displayName ?? nameOf(country, index, random, taken);
  const username = known?.username ?? usernameOf(displayName, taken);
  taken.add(displayName).add(username);
  return {
    id: uuidV7(registeredAt, random),
    registration: {
      email: `${username}@example.com`,
      username,
      password: known?.password ?? `demo-${Math.floor(random.next() * 2 ** 32).toString(36)}-${index}`,
      displayName,
    },
    profile: {
      bio: bioOf(specialities, country, city, random),
      city: city.name,
      region: city.region ?? null,
      country,
    },
    registeredAt,
    city,
    point: { lat: near(city.lat, random), lng: near(city.lng, random) },
    specialities,
    activity: 1 / (index + 3) ** 0.75,
    priceLevel: random.factor(0.1),
    voice: random.from(voices),
    titleStyle: random.pick(titleStyles),
    usesComboNames: random.chance(0.7),
  };
}

/** A city by the square root of its inhabitants: keepers live where there is room. */
function cityOf(cities: readonly City[], random: Random): City {
  if (cities.length === 0) throw new RangeError('the gazetteer has no city of that country');
  for (;;) {
    const city = random.pick(cities);
    if (random.chance(Math.min(1, Math.sqrt(city.population / 400_000) + 0.08))) return city;
  }
}

function kept(slug: string): Traded[] {
  return traded.filter(({ species }) => species.slug === slug);
}

function specialitiesOf(country: string, index: number, random: Random): Traded[] {
  const count = random.integer(1, 4);
  const chosen = new Set<Traded>();
  if (index % ODD_EVERY === 0) {
    // A stride that shares no factor with the list's length would do; a prime nearly always does.
    for (let i = 0; i < 4; i++) {
      const odd = traded[((index / ODD_EVERY) * 4 + i * 67) % traded.length];
      if (odd && mayBeSoldIn(country, odd.species.slug)) chosen.add(odd);
    }
  }
  for (let attempt = 0; chosen.size < count && attempt < 400; attempt++) {
    const candidate = random.from(tradedByShare);
    if (mayBeSoldIn(country, candidate.species.slug)) chosen.add(candidate);
  }
  return [...chosen];
}

function nameOf(country: string, index: number, random: Random, taken: ReadonlySet<string>): string {
  const pool = namePools[country];
  if (pool === undefined) throw new RangeError(`no names for ${country}`);
  for (let attempt = 0; attempt < 30; attempt++) {
    const isBusiness = random.chance(index < 60 ? 0.75 : 0.4);
    const word = random.pick(pool.words);
    const name = isBusiness
      ? (say(random.pick(pool.businesses), { word, ifAny: '' }, random) ?? word).trim()
      : personName(pool, random);
    if (!taken.has(name)) return name;
  }
  // A market of thousands runs out of names; real ones share them as well, so initials tell them apart.
  return personName(pool, random, `${String.fromCharCode(65 + random.integer(0, 25))}. `);
}

function personName({ people }: NamePool, random: Random, initial = ''): string {
  const { given, family } = random.pick(people);
  return `${random.pick(given)} ${initial}${random.pick(family)}`;
}

function usernameOf(displayName: string, taken: ReadonlySet<string>): string {
  const base =
    displayName
      .normalize('NFKD')
      .replace(/[\u0300-\u036f]/g, '')
      .replace(/ł/g, 'l')
      .replace(/Ł/g, 'L')
      .toLowerCase()
      .replace(/['’]/g, '')
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 24)
      .replace(/-$/, '') || 'keeper';
  if (!taken.has(base)) return base;
  for (let n = 2; ; n++) if (!taken.has(`${base}-${n}`)) return `${base}-${n}`;
}

function near(degrees: number, random: Random): number {
  return Math.round((degrees + random.normal(0, 0.02)) * 1e5) / 1e5;
}
