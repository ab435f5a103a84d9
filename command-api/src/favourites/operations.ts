import { favouriteCommands } from '@vivarium/contracts/favourites/commands.ts';
import { done } from '@vivarium/platform/http/reply.ts';
import { type Served, serve } from '@vivarium/platform/http/serve.ts';
import { actorOf } from '../aggregate/actor-of.ts';
import type { Favourites } from './favourites.ts';

/** @returns every operation of the context. */
export function favouriteOperations(favourites: Favourites): Served[] {
  return serve(favouriteCommands, {
    addFavourite: async ({ person, params, meta }) => {
      await favourites.set(actorOf(person), params.id, true, meta.cause);
      return done();
    },
    removeFavourite: async ({ person, params, meta }) => {
      await favourites.set(actorOf(person), params.id, false, meta.cause);
      return done();
    },
  });
}
