import type { identityCommands } from '@vivarium/contracts/identity/commands.ts';
import type { listingCommands } from '@vivarium/contracts/listings/commands.ts';
import type { ListingDetail } from '@vivarium/contracts/listings/http/item.ts';
import type { listingQueries } from '@vivarium/contracts/listings/queries.ts';
import { expectTypeOf } from 'vitest';
import type { call } from './call.ts';
import type { InputOf } from './operation-input.ts';

/** Compiled by `npm run check -- types`: an operation is called with what its schemas take, and gives what they make. */
type Publish = typeof listingCommands.publishListing;
expectTypeOf<InputOf<Publish>>().toExtend<{ params: { id: string } }>();
expectTypeOf<{ params: { slug: string } }>().not.toExtend<InputOf<Publish>>();
expectTypeOf<object>().not.toExtend<InputOf<Publish>>();

type Show = InputOf<typeof listingQueries.showListing>;
expectTypeOf<{ params: { id: string } }>().toExtend<Show>();
expectTypeOf<{ params: { id: string }; query: { min_version: 7 } }>().toExtend<Show>();
expectTypeOf<{ params: { id: string }; query: { min_version: '7' } }>().toExtend<Show>();
expectTypeOf<{ params: { id: string }; query: { min_version: true } }>().not.toExtend<Show>();

type Mine = NonNullable<InputOf<typeof listingQueries.listMyListings>['query']>;
expectTypeOf<{ status: ['draft'] }>().toExtend<Mine>();
expectTypeOf<{ status: ['unheard-of'] }>().not.toExtend<Mine>();

type Price = InputOf<typeof listingCommands.createListing>['body']['price'];
expectTypeOf<{ amount: '149.00' }>().toExtend<Price>();
expectTypeOf<{ amount: 14_900; currency: 'USD' }>().not.toExtend<Price>();

expectTypeOf<object>().toExtend<InputOf<typeof identityCommands.logOut>>();
expectTypeOf<ReturnType<typeof call<typeof listingQueries.showListing>>>().toEqualTypeOf<
  Promise<ListingDetail>
>();
