import { listingCommands } from '@vivarium/contracts/listings/commands.ts';
import type { ListingReceipt } from '@vivarium/contracts/listings/http/commands.ts';
import { encodeId } from '@vivarium/contracts/shared/id.ts';
import { type Reply, reply } from '@vivarium/platform/http/reply.ts';
import { type Call, type Handlers, type Served, serve } from '@vivarium/platform/http/serve.ts';
import { actorOf } from '../aggregate/actor-of.ts';
import type { ListingAnswer } from './listing-kind.ts';
import type { Listings, Step } from './listings.ts';

/** Operations that are a step along the status machine and nothing else; who may take it stands there. */
const steps = {
  publishListing: 'publish',
  hideListing: 'hide',
  removeListing: 'remove',
} as const satisfies Partial<Record<keyof typeof listingCommands, Step>>;
type Steps = Pick<Handlers<typeof listingCommands>, keyof typeof steps>;
type StepCall = Pick<Call<typeof listingCommands.publishListing>, 'person' | 'params' | 'meta'>;

/** @returns every operation of the context. */
export function listingOperations(listings: Listings): Served[] {
  const taking =
    (name: Step) =>
    async ({ person, params, meta }: StepCall) =>
      received(await listings.step(actorOf(person), params.id, name, meta));
  return serve(listingCommands, {
    createListing: async ({ person, body, meta }) => {
      const answer = await listings.create(actorOf(person), body, meta);
      return received(answer, { Location: `/api/v1/listings/${encodeId(answer.id)}` });
    },
    changeListing: async ({ person, params, body, meta }) =>
      received(await listings.change(actorOf(person), params.id, body, meta)),
    replaceListing: async ({ person, params, body, meta }) =>
      received(await listings.replace(actorOf(person), params.id, body, meta)),
    markListingSold: async ({ person, params, body, meta }) =>
      received(await listings.markSold(actorOf(person), params.id, body, meta)),
    banListing: async ({ person, params, body, meta }) =>
      received(await listings.ban(actorOf(person), params.id, body, meta)),
    unbanListing: async ({ person, params, meta }) =>
      received(await listings.unban(actorOf(person), params.id, meta)),
    // Removing answers without a body; of its reply only the version goes out.
    ...(Object.fromEntries(
      Object.entries(steps).map(([operation, name]) => [operation, taking(name)]),
    ) as unknown as Steps),
  });
}

/** The answer with its id in the outer form, and its version as `ETag`. */
function received(answer: ListingAnswer, headers: Record<string, string> = {}): Reply<ListingReceipt> {
  return reply({ ...answer, id: encodeId(answer.id) }, { version: answer.version, headers });
}
