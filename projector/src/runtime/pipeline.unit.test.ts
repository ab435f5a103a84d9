import type { DomainEvent } from '@vivarium/contracts/events.ts';
import type { ReadModel } from '@vivarium/contracts/read-models.ts';
import { describe, expect, it } from 'vitest';
import type { Stage } from '../definition/projection.ts';
import type { DefinedReadModel } from '../definition/read-model.ts';
import { aListing, aListingEvent, aUser, aUserEvent } from '../fixtures/events.ts';
import { listings } from '../read-models/listings/index.ts';
import { ownListings } from '../read-models/own-listings/index.ts';
import { sellers } from '../read-models/sellers/index.ts';
import { inOrder, pipelineOf, withCopied } from './pipeline.ts';

/** Those two copy from the third. */
const some: readonly DefinedReadModel[] = [listings, ownListings, sellers];

const copying = (from: ReadModel) => ({ ...listings.copies[0], from }) as (typeof listings.copies)[number];
const names = (pipeline: readonly Stage[]) => pipeline.map((stage) => stage.map((one) => one.readModel));
const fanOutsOf = (readModels: readonly DefinedReadModel[], event: DomainEvent) =>
  pipelineOf(readModels)
    .flat()
    .flatMap((one) => one.fanOuts(event).map(({ field, reference }) => [one.readModel, field, reference.id]));

describe('the order of read models', () => {
  it('puts what is copied before its copies, whatever their order in the list', () => {
    const stages = [['sellers'], ['listings', 'own-listings']];
    expect(names(pipelineOf(some))).toEqual(stages);
    expect(names(pipelineOf(some.toReversed()))).toEqual([['sellers'], ['own-listings', 'listings']]);
  });

  it('is as deep as the copies are', () => {
    const [ofListings, ofSellers] = [copying('listings'), copying('sellers')];
    const third = { ...listings, name: 'own-listings' as const, copies: [ofSellers, ofListings] };
    expect(names(pipelineOf([third, listings, sellers]))).toEqual([
      ['sellers'],
      ['listings'],
      ['own-listings'],
    ]);
    expect(withCopied(third, [third, listings, sellers])).toHaveLength(3);
    expect(withCopied(listings, [third, listings, sellers])).toEqual([listings, sellers]);
  });

  it('refuses a circle and says who is in it', () => {
    const circular = { ...sellers, copies: [copying('listings')] };
    expect(() => inOrder([listings, circular])).toThrow('listings ← sellers ← listings');
    expect(() => pipelineOf([{ ...sellers, copies: [copying('sellers')] }])).toThrow('sellers ← sellers');
  });
});

describe('the fan-out of an event', () => {
  const user = aUserEvent(aUser());

  it('reaches the copies of what the event is folded into', () => {
    expect(fanOutsOf(some, user)).toEqual([
      ['listings', 'sellerId', user.subject],
      ['own-listings', 'sellerId', user.subject],
    ]);
  });

  it('of another aggregate reaches nobody', () => {
    const order = { ...user, type: 'order.placed' } as unknown as DomainEvent;
    expect(fanOutsOf(some, order)).toEqual([]);
    expect(fanOutsOf(some, aListingEvent(aListing()))).toEqual([]);
  });

  it('leaves alone what copies from a read model that is left out', () => {
    expect(fanOutsOf([listings], user)).toEqual([]);
    const [projection] = pipelineOf([listings]).flat();
    expect(projection?.references(undefined, aListingEvent(aListing()))).toEqual([]);
  });
});
