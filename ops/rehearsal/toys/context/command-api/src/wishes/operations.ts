import { encodeId } from '@vivarium/contracts/shared/id.ts';
import { wishCommands } from '@vivarium/contracts/wishes/commands.ts';
import type { WishReceipt } from '@vivarium/contracts/wishes/http.ts';
import { type Reply, reply } from '@vivarium/platform/http/reply.ts';
import { type Served, serve } from '@vivarium/platform/http/serve.ts';
import { actorOf } from '../aggregate/actor-of.ts';
import type { WishAnswer } from './wish-kind.ts';
import type { Wishes } from './wishes.ts';

/** @returns every operation of the context. */
export function wishOperations(wishes: Wishes): Served[] {
  return serve(wishCommands, {
    noteWish: async ({ person, body, meta }) => received(await wishes.note(actorOf(person), body, meta)),
    rewordWish: async ({ person, params, body, meta }) =>
      received(await wishes.reword(actorOf(person), params.id, body, meta)),
  });
}

/** The answer with its id in the outer form, and its version as `ETag`. */
function received({ id, version }: WishAnswer): Reply<WishReceipt> {
  return reply({ id: encodeId(id), version }, { version });
}
