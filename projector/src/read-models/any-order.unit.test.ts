import type { DomainEvent } from '@vivarium/contracts/events.ts';
import { type ListingStatus, listingStatusSchema } from '@vivarium/contracts/listings/status.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Stored } from '../definition/projection.ts';
import { everyReadModel } from '../every-read-model.ts';
import { aListing, aListingEvent, aUser, aUserEvent } from '../fixtures/events.ts';
import { pipelineOf } from '../runtime/pipeline.ts';

const seller = aUser();
const listing = aListing({ sellerId: seller.id });

/** Folds events one by one as the runtime does: stage after stage, then what an event fans out to. */
function project(events: readonly DomainEvent[]): Map<string, Stored> {
  const documents = new Map<string, Stored>();
  const key = (readModel: string, id: string) => `${readModel}/${id}`;
  for (const event of events) {
    for (const projection of pipelineOf(everyReadModel).flat()) {
      const fanOuts = projection.fanOuts(event);
      const copies = [...documents.entries()]
        .filter(
          ([at, document]) =>
            at.startsWith(`${projection.readModel}/`) && fanOuts.some(({ field }) => field in document),
        )
        .map(([, document]) => document.id);
      for (const id of [...projection.targets(event), ...copies]) {
        const at = key(projection.readModel, id);
        const next = projection.evolve(documents.get(at), event, (reference) =>
          documents.get(key(reference.readModel, reference.id)),
        );
        if (next !== undefined) documents.set(at, next);
      }
    }
  }
  return documents;
}

/** A history of a listing and its seller, in order, and the same events in any order with some of them twice. */
const histories = fc
  .record({
    statuses: fc.array(fc.constantFrom<ListingStatus>(...listingStatusSchema.options), {
      minLength: 1,
      maxLength: 6,
    }),
    names: fc.array(fc.string({ minLength: 1, maxLength: 8, unit: 'grapheme' }), {
      minLength: 1,
      maxLength: 4,
    }),
  })
  .map(({ statuses, names }): DomainEvent[] => [
    ...names.map((displayName, i) => aUserEvent({ ...seller, version: i + 1, displayName })),
    ...statuses.map((status, i) =>
      aListingEvent({
        ...listing,
        status,
        version: i + 1,
        title: `Version ${i + 1}`,
        description: 'é'.repeat(i),
      }),
    ),
  ])
  .chain((ordered) =>
    fc.record({
      ordered: fc.constant(ordered),
      shuffled: fc.array(fc.constantFrom(...ordered), { maxLength: 6 }).chain((twice) =>
        fc.shuffledSubarray([...ordered, ...twice], {
          minLength: ordered.length + twice.length,
          maxLength: ordered.length + twice.length,
        }),
      ),
    }),
  );

describe('every read model', () => {
  it('is the same whatever the order in which events come, and however often', () => {
    fc.assert(
      fc.property(histories, ({ ordered, shuffled }) => {
        expect(project(shuffled)).toEqual(project(ordered));
      }),
      { numRuns: 500 },
    );
  });
});
