import { savedSearchCommands } from '@vivarium/contracts/saved-searches/commands.ts';
import type { SavedSearchReceipt } from '@vivarium/contracts/saved-searches/http.ts';
import { encodeId } from '@vivarium/contracts/shared/id.ts';
import { done, type Reply, reply } from '@vivarium/platform/http/reply.ts';
import { type Served, serve } from '@vivarium/platform/http/serve.ts';
import { actorOf } from '../aggregate/actor-of.ts';
import type { SavedSearchAnswer } from './saved-search-kind.ts';
import type { SavedSearches } from './saved-searches.ts';

/** @returns every operation of the context. */
export function savedSearchOperations(savedSearches: SavedSearches): Served[] {
  return serve(savedSearchCommands, {
    createSavedSearch: async ({ person, body, meta }) =>
      received(await savedSearches.create(actorOf(person), body, meta)),
    changeSavedSearch: async ({ person, params, body, meta }) =>
      received(await savedSearches.change(actorOf(person), params.id, body, meta)),
    seeSavedSearch: async ({ person, params, meta }) =>
      received(await savedSearches.see(actorOf(person), params.id, meta)),
    removeSavedSearch: async ({ person, params, meta }) => {
      const { version } = await savedSearches.remove(actorOf(person), params.id, meta);
      return done({ version });
    },
  });
}

/** The answer with its id in the outer form, and its version as `ETag`. */
function received({ id, version, name }: SavedSearchAnswer): Reply<SavedSearchReceipt> {
  return reply({ id: encodeId(id), version, name }, { version });
}
