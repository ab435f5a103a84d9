import type { ListingEvent } from '@vivarium/contracts/listings/events.ts';
import { expectTypeOf } from 'vitest';
import { context, type OpenedContexts, reaction } from './context.ts';
import type * as contexts from './contexts.ts';
import type { Listings } from './listings/listings.ts';

/** Compiled by `npm run check -- types`: a reaction is told the events that it names, with what they carry. */
reaction({
  name: 'of-a-test',
  on: ['listing.sold'],
  react: async (event) => {
    expectTypeOf(event.type).toEqualTypeOf<'listing.sold'>();
    expectTypeOf(event.data).toEqualTypeOf<ListingEvent['data']>();
  },
});

// @ts-expect-error: nothing of that name can happen.
reaction({ name: 'of-a-test', on: ['listing.vanished'], react: async () => {} });

/** What a context can do is known of it when it is opened. */
const counting = context({
  personal: 'nothing',
  open: () => ({ commands: () => ({ count: 1 }), operations: () => [] }),
});
type CommandsOf<
  Contexts,
  Name extends keyof OpenedContexts<Contexts>,
> = OpenedContexts<Contexts>[Name] extends { commands: (...given: never) => infer Commands }
  ? Commands
  : never;
expectTypeOf<CommandsOf<{ counting: typeof counting }, 'counting'>>().toEqualTypeOf<{ count: number }>();
expectTypeOf<CommandsOf<typeof contexts, 'listings'>>().toEqualTypeOf<Listings>();
