import { type ChangeAddressBody, MOST_ADDRESSES } from '@vivarium/contracts/addresses/http.ts';
import { Problem } from '@vivarium/contracts/problem.ts';
import type { Address } from '@vivarium/contracts/shared/address.ts';
import type { CommandMeta } from '@vivarium/platform/http/command-meta.ts';
import type { Kysely } from 'kysely';
import { create } from '../aggregate/create.ts';
import type { Actor } from '../aggregate/decision.ts';
import { execute, type Moment } from '../aggregate/execute.ts';
import type { Command } from '../aggregate/outcome.ts';
import { inTransaction } from '../aggregate/postgres/transaction.ts';
import type { Vault } from '../vault/vault.ts';
import { decideAddAddress } from './add-address/decide.ts';
import type { KeptAddress } from './address.ts';
import { type AddressAnswer, type AddressHappening, addressKind } from './address-kind.ts';
import { addressStore, countOfAddresses, readAddresses } from './addresses.store.ts';
import type { AddressTables } from './addresses.table.ts';
import { decideChangeAddress } from './change-address/decide.ts';
import { decideRemoveAddress } from './remove-address/decide.ts';

export interface AddressDependencies extends Moment {
  db: Kysely<AddressTables>;
  vault: Vault;
}

/** What people can do with their addresses, apart from HTTP. Every function throws `Problem` to refuse. */
export function createAddresses({ db, vault, clock, newId }: AddressDependencies) {
  const ofPerson = (personId: string) => ({
    ...{ kind: addressKind, store: addressStore(vault, personId), clock, newId },
  });
  /** What a receipt compares: nothing by which an address could be guessed. */
  const bodyOf = async (body: object) =>
    inTransaction(db, undefined, async (transaction) => ({
      digest: (await vault.blind(transaction, 'request', JSON.stringify(body))).toString('base64url'),
    }));
  const onOne = async (
    actor: Actor,
    id: string,
    meta: CommandMeta,
    said: Pick<Command<KeptAddress, AddressHappening>, 'name' | 'body' | 'decide'>,
  ): Promise<AddressAnswer> => {
    const { answer } = await inTransaction(db, actor.organization, (transaction) =>
      execute(transaction, ofPerson(actor.id), { ...said, id, actor, meta }),
    );
    return answer;
  };
  const read = (personId: string, readerId: string, purpose: string, id?: string) =>
    inTransaction(db, undefined, (transaction) =>
      readAddresses(transaction, vault, { personId, readerId, purpose }, id),
    );

  return {
    add: async (actor: Actor, address: Address, meta: CommandMeta): Promise<AddressAnswer> => {
      const body = await bodyOf(address);
      return inTransaction(db, actor.organization, async (transaction) => {
        const before = await countOfAddresses(transaction, actor.id);
        const executed = await create(transaction, ofPerson(actor.id), {
          ...{ actor, meta, name: 'add', body },
          decide: ({ id, now }) => decideAddAddress(address, { id, personId: actor.id, now }),
        });
        // Asked once more under its key it is no further one. What is thrown takes the transaction back.
        if (executed.event !== undefined && before >= MOST_ADDRESSES) throw tooMany();
        return executed.answer;
      });
    },

    change: async (actor: Actor, id: string, patch: ChangeAddressBody, meta: CommandMeta) =>
      onOne(actor, id, meta, {
        ...{ name: 'change', body: await bodyOf(patch) },
        decide: (before) => decideChangeAddress(before, patch),
      }),

    remove: (actor: Actor, id: string, meta: CommandMeta) =>
      onOne(actor, id, meta, { name: 'remove', body: {}, decide: decideRemoveAddress }),

    /** @returns all addresses of a person, for themselves, the newest first. */
    list: (actor: Actor) => read(actor.id, actor.id, 'address book'),

    /** @returns one of them. @throws {Problem} 404 where it is none of theirs. */
    show: async (actor: Actor, id: string): Promise<KeptAddress> => {
      const [found] = await read(actor.id, actor.id, 'address book', id);
      if (found === undefined) throw addressKind.absent();
      return found;
    },

    /** @returns an address of a person, for an order of theirs; undefined where it is none of theirs. */
    addressOf: async (personId: string, addressId: string): Promise<Address | undefined> =>
      (await read(personId, personId, 'order', addressId))[0]?.address,
  };
}
export type Addresses = ReturnType<typeof createAddresses>;

function tooMany(): Problem {
  return new Problem(
    'too_many_addresses',
    `You keep ${MOST_ADDRESSES} addresses, which is as many as one person can keep. Delete one first.`,
  );
}
