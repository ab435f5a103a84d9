import { addressCommands } from '@vivarium/contracts/addresses/commands.ts';
import type { AddressItem, AddressReceipt } from '@vivarium/contracts/addresses/http.ts';
import { encodeId } from '@vivarium/contracts/shared/id.ts';
import { done, type Reply, reply } from '@vivarium/platform/http/reply.ts';
import { type Served, serve } from '@vivarium/platform/http/serve.ts';
import { actorOf } from '../aggregate/actor-of.ts';
import type { KeptAddress } from './address.ts';
import type { AddressAnswer } from './address-kind.ts';
import type { Addresses } from './addresses.ts';

/** What is told of addresses is kept nowhere on the way. */
const cache = 'no-store';

/** @returns every operation of the context. */
export function addressOperations(addresses: Addresses): Served[] {
  return serve(addressCommands, {
    listAddresses: async ({ person }) => {
      const all = await addresses.list(actorOf(person));
      return reply({ items: all.map(itemOf), nextCursor: null }, { cache });
    },
    addAddress: async ({ person, body, meta }) => received(await addresses.add(actorOf(person), body, meta)),
    showAddress: async ({ person, params }) => {
      const one = await addresses.show(actorOf(person), params.id);
      return reply(itemOf(one), { cache, version: one.version });
    },
    changeAddress: async ({ person, params, body, meta }) =>
      received(await addresses.change(actorOf(person), params.id, body, meta)),
    removeAddress: async ({ person, params, meta }) => {
      await addresses.remove(actorOf(person), params.id, meta);
      return done();
    },
  });
}

function received({ id, version }: AddressAnswer): Reply<AddressReceipt> {
  return reply({ id: encodeId(id), version }, { version });
}

function itemOf({ id, version, address, createdAt }: KeptAddress): AddressItem {
  return { id: encodeId(id), version, ...address, createdAt };
}
