import type { SellerDocument } from '@vivarium/contracts/sellers/document.ts';
import { ownListings } from '../read-models/own-listings/index.ts';
import { sellers } from '../read-models/sellers/index.ts';
import type { ReadModelDefinition } from './read-model.ts';

/** Compiled by `npm run check -- types`: what a read model may say. */
type Sellers = ReadModelDefinition<SellerDocument>;
type Readers = SellerDocument & { readers: string[] };

/** A fold gets the events of its aggregate, and of no other. */
export const typed: Sellers['on'] = {
  user: {
    evolve: (document, event) =>
      ({ ...document, displayName: event.data.user.displayName }) as SellerDocument,
  },
  listing: {
    // @ts-expect-error: an event of a listing has no user
    evolve: (_document, event) => event.data.user,
  },
};

export const unknown: Sellers['on'] = {
  // @ts-expect-error: the contracts have no such aggregate
  spaceship: { evolve: () => undefined },
};

/** Documents with readers are those of private read models only. */
export const open: Sellers['name'] = 'sellers';
// @ts-expect-error: a private read model has readers
export const leaking: Sellers['name'] = 'own-listings';
// @ts-expect-error: a document with readers must not be public
export const shown: ReadModelDefinition<Readers>['name'] = 'sellers';
export const hidden: ReadModelDefinition<Readers>['name'] = 'own-listings';

/** Those of any document stand in one list. */
export const list = [sellers, ownListings] as const satisfies readonly { name: string }[];
