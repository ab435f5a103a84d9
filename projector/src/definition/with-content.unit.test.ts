import { describe, expect, it } from 'vitest';
import { everyReadModel, readModelNamed } from '../every-read-model.ts';
import { aListing, aListingEvent, aUser, aUserEvent } from '../fixtures/events.ts';
import { sellerIs } from '../fixtures/references.ts';
import { listings } from '../read-models/listings/index.ts';
import { pipelineOf } from '../runtime/pipeline.ts';
import { contentHash } from './content.ts';

const seller = aUser();
const listing = aListing({ sellerId: seller.id, version: 3 });
const [projection] = pipelineOf(everyReadModel)
  .flat()
  .filter(({ readModel }) => readModel === listings.name);
if (projection === undefined) throw new Error('listings are not projected');
const { evolve } = projection;
const references = sellerIs(seller);
const first = aListingEvent(listing);
const other = aListingEvent({ ...listing, title: 'As it was restored' });

describe('an event of a version that is known', () => {
  it('changes nothing when it says the same, live or as a snapshot', () => {
    const before = evolve(undefined, first, references);
    expect(evolve(before, first, references)).toBeUndefined();
    expect(evolve(before, aListingEvent(listing, 'listing.snapshotted'), references)).toBeUndefined();
  });

  it('is taken over when it says something else', () => {
    const before = evolve(undefined, first, references);
    expect(evolve(before, other, references)).toMatchObject({
      title: 'As it was restored',
      sources: { listing: 3, listingContent: contentHash(other) },
    });
  });

  it('brings a removed listing back that the restored store has on sale', () => {
    const before = evolve(undefined, aListingEvent({ ...listing, status: 'removed' }), references);
    expect(before).toMatchObject({ visible: false });
    expect(evolve(before, first, references)).toMatchObject({ visible: true });
  });

  it('is dropped when it is late, whatever it says', () => {
    const before = evolve(undefined, first, references);
    expect(
      evolve(before, aListingEvent({ ...listing, version: 2, title: 'Late' }), references),
    ).toBeUndefined();
  });
});

describe('a copy of a version that is known', () => {
  it('is renewed when that version says something else', () => {
    const sellers = pipelineOf([readModelNamed('sellers')]).flat()[0];
    const stored = (user: typeof seller) => sellers?.evolve(undefined, aUserEvent(user), () => undefined);
    const restored = { ...seller, displayName: 'As she was restored' };
    const before = evolve(undefined, first, () => stored(seller));
    expect(before).toMatchObject({ sellerName: seller.displayName });
    expect(evolve(before, aUserEvent(restored), () => stored(restored))).toMatchObject({
      sellerName: 'As she was restored',
      sources: { seller: 1, sellerContent: contentHash(aUserEvent(restored)) },
    });
  });
});

describe('the content of a version', () => {
  it('is its state, not what an event says beside it', () => {
    const event = aListingEvent(listing, 'listing.banned');
    const said = {
      ...event,
      data: { ...event.data, changed: ['status'], moderation: { reason: 'A reason' } },
    };
    expect(contentHash(said)).toBe(contentHash(first));
    expect(contentHash(other)).not.toBe(contentHash(first));
  });
});
