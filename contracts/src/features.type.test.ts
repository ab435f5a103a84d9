import { expectTypeOf } from 'vitest';
import type { Aggregate, DomainEvent, EventOf } from './events.ts';
import type { listingCommands } from './listings/commands.ts';
import type { ListingEvent } from './listings/events.ts';
import type { listingQueries } from './listings/queries.ts';
import type { ProblemCode } from './problem.ts';
import type { PrivateReadModel, ReadModel } from './read-models.ts';
import type { AnswerOf, BodyOf, ParamsOf, QueryOf } from './shared/operation.ts';

/** Compiled by `npm run check -- types`: what is made of the features keeps its literal types. */
expectTypeOf<'listings' | 'own-listings' | 'sellers'>().toExtend<ReadModel>();
expectTypeOf<'no-such-read-model'>().not.toExtend<ReadModel>();
expectTypeOf<'listing_not_found' | 'unavailable' | 'species_not_found'>().toExtend<ProblemCode>();
expectTypeOf<'no_such_code'>().not.toExtend<ProblemCode>();
expectTypeOf<
  Extract<DomainEvent, { type: 'listing.published' | ListingEvent['type'] }>
>().toExtend<ListingEvent>();
expectTypeOf<'listing' | 'user'>().toExtend<Aggregate>();
expectTypeOf<'no_such_aggregate'>().not.toExtend<Aggregate>();
expectTypeOf<EventOf<'listing'>>().toEqualTypeOf<ListingEvent>();
expectTypeOf<'own-listings'>().toExtend<PrivateReadModel>();
expectTypeOf<'listings'>().not.toExtend<PrivateReadModel>();
expectTypeOf<DomainEvent['type']>().not.toEqualTypeOf<string>();

type Publish = (typeof listingCommands)['publishListing'];
expectTypeOf<ParamsOf<Publish>>().toEqualTypeOf<{ id: string }>();
expectTypeOf<BodyOf<Publish>>().toEqualTypeOf<undefined>();
expectTypeOf<AnswerOf<Publish>>().toEqualTypeOf<{ id: string; version: number; status: string }>();
expectTypeOf<AnswerOf<(typeof listingCommands)['removeListing']>>().toEqualTypeOf<undefined>();
expectTypeOf<QueryOf<(typeof listingQueries)['showListing']>['min_version']>().toEqualTypeOf<
  number | undefined
>();
