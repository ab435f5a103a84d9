import { allSpeciesGenes } from '@vivarium/catalogue/genes/index.ts';
import { speciesBySlug } from '@vivarium/catalogue/species-lookup.ts';
import { zygositiesOf } from '@vivarium/catalogue/zygosity.ts';
import type { DomainEvent } from '@vivarium/contracts/events.ts';
import type { UserState } from '@vivarium/contracts/identity/events.ts';
import { noPolicies } from '@vivarium/contracts/identity/policies.ts';
import type { ListingEventType } from '@vivarium/contracts/listings/events.ts';
import type { Trait } from '@vivarium/contracts/listings/live-animal.ts';
import type { AnimalListing } from '@vivarium/contracts/listings/state.ts';
import { newUuidV7 } from '@vivarium/contracts/shared/id.ts';
import { type Random, seededRandom } from '../random/seeded.ts';

/** Events a listing has in its life, in the corpus `life`: created as a draft, published, one change of price. */
const LIFE: readonly ListingEventType[] = ['listing.created', 'listing.published', 'listing.changed'];
const LISTINGS_PER_SELLER = 40;
const words =
  'eating frozen thawed hatched from our own line calm to handle no refusals bright colours clean belly shed in one piece ships with heat pack on request parents on site weight as of last week'.split(
    ' ',
  );

/** What a listing's events look like: `single`, one event each; `life`, the three of a usual life. */
export type CorpusKind = 'single' | 'life';

/** @returns `count` events: the sellers first, then their listings, a listing's own events a good way apart. */
export function makeEvents(count: number, kind: CorpusKind, now = new Date()): DomainEvent[] {
  const random = seededRandom(7);
  const perListing = kind === 'single' ? 1 : LIFE.length;
  const listings = Math.floor(count / (perListing + 1 / LISTINGS_PER_SELLER));
  const sellers = Array.from({ length: count - listings * perListing }, (_, i) => seller(i, now));
  const states = Array.from({ length: listings }, () => listing(random, random.pick(sellers).id, now));
  const types: readonly ListingEventType[] = kind === 'single' ? ['listing.snapshotted'] : LIFE;
  return [
    ...sellers.map(
      (user): DomainEvent => ({
        ...envelope(user.id, 1, now),
        type: 'user.registered',
        data: { user, changed: [] },
      }),
    ),
    ...types.flatMap((type, i) =>
      states.map((state): DomainEvent => {
        const version = i + 1;
        const status = type === 'listing.created' ? 'draft' : 'active';
        const changed = {
          ...state,
          version,
          status,
          price: { ...state.price, amount: state.price.amount - i * 100 },
        } as const;
        return { ...envelope(state.id, version, now), type, data: { listing: changed, changed: [] } };
      }),
    ),
  ];
}

function envelope(subject: string, version: number, now: Date) {
  return {
    id: newUuidV7(),
    source: 'bench',
    subject,
    time: now.toISOString(),
    aggregateversion: version,
    organizationid: null,
    correlationid: newUuidV7(),
    causationid: null,
    traceparent: null,
  };
}

function seller(i: number, now: Date): UserState {
  return {
    id: newUuidV7(),
    version: 1,
    username: `seller-${i}`,
    displayName: `Reptiles of House ${i}`,
    bio: 'Small collection, everything bred at home.',
    city: 'Leipzig',
    region: 'Saxony',
    country: 'DE',
    avatarUrl: null,
    ...noPolicies,
    isOfficialStore: false,
    isEmailVerified: true,
    isIdentityVerified: false,
    isSuspended: false,
    createdAt: now.toISOString(),
  };
}

function listing(random: Random, sellerId: string, now: Date): AnimalListing {
  const { species: slug, genes } = random.pick(allSpeciesGenes);
  const traits = new Map<string, Trait>();
  for (let i = random.integer(0, 3); i > 0; i -= 1) {
    const gene = random.pick(genes);
    traits.set(gene.slug, { gene: gene.slug, zygosity: random.pick(zygositiesOf(gene)) });
  }
  const time = now.toISOString();
  return {
    id: newUuidV7(),
    version: 1,
    sellerId,
    status: 'active',
    category: 'live-animal',
    title: `${speciesBySlug(slug)?.commonName ?? slug} ${[...traits.keys()].join(' ')}`,
    description: Array.from({ length: random.integer(15, 90) }, () => random.pick(words)).join(' '),
    price: { amount: random.integer(20, 2000) * 100, currency: 'USD' },
    quantity: 1,
    location: {
      lat: random.integer(-900, 900) * 0.05,
      lng: random.integer(-1800, 1800) * 0.1,
      city: random.pick(['Leipzig', 'Austin', 'Lyon', 'Osaka', 'Perth']),
      country: random.pick(['DE', 'US', 'FR', 'JP', 'AU']),
    },
    createdAt: time,
    updatedAt: time,
    publishedAt: time,
    soldAt: null,
    media: [],
    attributes: {
      species: slug,
      traits: [...traits.values()],
      sex: random.pick(['male', 'female', 'unsexed']),
      lifeStage: random.pick(['hatchling', 'juvenile', 'subadult', 'adult']),
      weightGrams: random.integer(5, 3000),
      origin: 'captive_bred',
    },
  };
}
