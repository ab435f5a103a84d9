import { cartCommands } from '@vivarium/contracts/cart/commands.ts';
import { done, reply } from '@vivarium/platform/http/reply.ts';
import { type Served, serve } from '@vivarium/platform/http/serve.ts';
import { actorOf } from '../aggregate/actor-of.ts';
import type { Cart } from './cart.ts';

/** @returns every operation of the context. */
export function cartOperations(cart: Cart): Served[] {
  return serve(cartCommands, {
    showCart: async ({ person }) => reply({ items: await cart.show(actorOf(person)) }, { cache: 'no-store' }),
    putInCart: async ({ person, params, body }) => {
      await cart.put(actorOf(person), params.id, body.quantity);
      return done();
    },
    takeFromCart: async ({ person, params }) => {
      await cart.take(actorOf(person), params.id);
      return done();
    },
  });
}
