import { addressSchema } from '@vivarium/contracts/shared/address.ts';
import type { Selectable, Transaction } from 'kysely';
import { postgresAggregates } from '../aggregate/postgres/aggregate-table.ts';
import { takeTurns } from '../aggregate/postgres/take-turns.ts';
import { asPrivate } from '../vault/as-private.store.ts';
import type { Reading, Vault } from '../vault/vault.ts';
import type { KeptAddress } from './address.ts';
import { type AddressAnswer, addressAnswerSchema } from './address-kind.ts';
import type { AddressTable, AddressTables, OwnTables } from './addresses.table.ts';

const about = 'address';
const purpose = 'address book';

const ownly = <Result>(
  transaction: Transaction<AddressTables>,
  work: (own: Transaction<OwnTables>) => Promise<Result>,
) => asPrivate<OwnTables, AddressTables, Result>(transaction, work);

/** The addresses of one person as the kernel makes and changes them: those of others are none. */
export function addressStore(vault: Vault, personId: string) {
  const sealedOf = (transaction: Transaction<AddressTables>, { id, address }: KeptAddress) =>
    vault.seal(transaction, personId, { about, id }, address);
  return postgresAggregates<AddressTables, KeptAddress, AddressAnswer>({
    name: 'address',
    answer: addressAnswerSchema,
    isToldToNobody: true,

    async locked(transaction, id) {
      const row = await ownly(transaction, (own) =>
        addressesOf(own, personId).where('id', '=', id).forUpdate().executeTakeFirst(),
      );
      if (row === undefined) return undefined;
      return (await opened(transaction, vault, { personId, readerId: personId, purpose }, [row]))[0];
    },

    async update(transaction, after) {
      const isBefore = { id: after.id, version: after.version - 1 };
      if (after.removed) {
        const { numDeletedRows } = await ownly(transaction, (own) =>
          own
            .deleteFrom('private.address')
            .where(({ and }) => and(isBefore))
            .executeTakeFirst(),
        );
        return numDeletedRows === 1n;
      }
      const sealed = await sealedOf(transaction, after);
      const { numUpdatedRows } = await ownly(transaction, (own) =>
        own
          .updateTable('private.address')
          .set({ version: after.version, sealed })
          .where(({ and }) => and(isBefore))
          .executeTakeFirst(),
      );
      return numUpdatedRows === 1n;
    },

    async insert(transaction, made) {
      const { id, version, createdAt } = made;
      const sealed = await sealedOf(transaction, made);
      const row = { id, version, person_id: personId, sealed, created_at: new Date(createdAt) };
      await ownly(transaction, (own) => own.insertInto('private.address').values(row).execute());
    },
  });
}

/**
 * @returns how many addresses a person has. Until the transaction ends nobody else counts them, so that two made at once do
 *   not both fit.
 */
export async function countOfAddresses(
  transaction: Transaction<AddressTables>,
  personId: string,
): Promise<number> {
  await takeTurns(transaction, `addresses of ${personId}`);
  const { count } = await ownly(transaction, (own) =>
    own
      .selectFrom('private.address')
      .select(({ fn }) => fn.countAll<string>().as('count'))
      .where('person_id', '=', personId)
      .executeTakeFirstOrThrow(),
  );
  return Number(count);
}

/**
 * Reads addresses of a person, which is written down.
 * @param id only this one
 * @returns the newest first
 */
export async function readAddresses(
  transaction: Transaction<AddressTables>,
  vault: Vault,
  reading: Reading,
  id?: string,
): Promise<KeptAddress[]> {
  const rows = await ownly(transaction, (own) => {
    const all = addressesOf(own, reading.personId);
    return (id === undefined ? all : all.where('id', '=', id)).orderBy('id', 'desc').execute();
  });
  return opened(transaction, vault, reading, rows);
}

/** Deletes all addresses of a person. */
export async function eraseAddresses(
  transaction: Transaction<AddressTables>,
  personId: string,
): Promise<void> {
  await ownly(transaction, (own) =>
    own.deleteFrom('private.address').where('person_id', '=', personId).execute(),
  );
}

/** @returns the ids of a person's addresses, which are not opened for it. */
export async function addressIdsOf(
  transaction: Transaction<AddressTables>,
  personId: string,
): Promise<string[]> {
  const rows = await ownly(transaction, (own) =>
    own.selectFrom('private.address').select('id').where('person_id', '=', personId).execute(),
  );
  return rows.map(({ id }) => id);
}

const addressesOf = (own: Transaction<OwnTables>, personId: string) =>
  own.selectFrom('private.address').selectAll().where('person_id', '=', personId);

async function opened(
  transaction: Transaction<AddressTables>,
  vault: Vault,
  reading: Reading,
  rows: readonly Selectable<AddressTable>[],
): Promise<KeptAddress[]> {
  const things = rows.map(({ id, sealed }) => ({ about, id, sealed }));
  const contents = await vault.open(transaction, reading, things, addressSchema);
  return rows.flatMap(({ id, version, person_id: personId, created_at }) => {
    const address = contents.get(id);
    if (address === undefined) return [];
    return [{ id, version, personId, address, createdAt: created_at.toISOString(), removed: false }];
  });
}
