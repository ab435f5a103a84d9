import { phoneCommands } from '@vivarium/contracts/phones/commands.ts';
import { done, reply } from '@vivarium/platform/http/reply.ts';
import { type Served, serve } from '@vivarium/platform/http/serve.ts';
import type { Phones } from './phones.ts';

/** What is told of numbers is kept nowhere on the way. */
const cache = 'no-store';

/** @returns every operation of the context. */
export function phoneOperations(phones: Phones): Served[] {
  return serve(phoneCommands, {
    showPhone: async ({ person }) => reply(await phones.show(person.sub), { cache }),
    givePhone: async ({ person, body }) => reply(await phones.give(person.sub, body.phone), { cache }),
    confirmPhone: async ({ person, body }) => {
      await phones.confirm(person.sub, body.code);
      return done({ cache });
    },
    removePhone: async ({ person }) => {
      await phones.remove(person.sub);
      return done({ cache });
    },
  });
}
