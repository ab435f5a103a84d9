import type { AccessClaims } from '@vivarium/contracts/identity/http/session.ts';
import { listingCommands } from '@vivarium/contracts/listings/commands.ts';
import type { ListingReceipt } from '@vivarium/contracts/listings/http/commands.ts';
import { encodeId } from '@vivarium/contracts/shared/id.ts';
import { done, type Reply, reply } from '@vivarium/platform/http/reply.ts';
import { type Call, type Served, serve } from '@vivarium/platform/http/serve.ts';
import type { Receipt } from '../aggregate/receipt.ts';
import type { Actor } from './decision.ts';
import type { Listings, PlainCommand } from './listings.ts';

/** @returns every operation of the context. */
export function listingOperations(listings: Listings): Served[] {
  return serve(listingCommands, {
    createListing: async ({ person, body, meta }) => {
      const receipt = await listings.create(person.sub, body, meta);
      return received(receipt, { Location: `/api/v1/listings/${encodeId(receipt.id)}` });
    },
    changeListing: async ({ person, params, body, meta }) =>
      received(await listings.change(actorOf(person), params.id, body, meta)),
    replaceListing: async ({ person, params, body, meta }) =>
      received(await listings.replace(actorOf(person), params.id, body, meta)),
    removeListing: async ({ person, params, meta }) => {
      const { version } = await listings.remove(actorOf(person), params.id, meta);
      return done({ version });
    },
    publishListing: plain(listings.publish),
    hideListing: plain(listings.hide),
    markListingSold: plain(listings.markSold),
    banListing: plain(listings.ban),
    unbanListing: plain(listings.unban),
  });
}

type PlainCall = Pick<Call<typeof listingCommands.publishListing>, 'person' | 'params' | 'meta'>;

/** @returns the handler of a command that has no body. */
function plain(command: PlainCommand) {
  return async ({ person, params, meta }: PlainCall) =>
    received(await command(actorOf(person), params.id, meta));
}

function actorOf({ sub, role }: AccessClaims): Actor {
  return { id: sub, role };
}

/** The receipt with its id in the outer form, and its version as `ETag`. */
function received(receipt: Receipt, headers: Record<string, string> = {}): Reply<ListingReceipt> {
  return reply({ ...receipt, id: encodeId(receipt.id) }, { version: receipt.version, headers });
}
