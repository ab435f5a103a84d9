import type { Role, UserEvent } from '@vivarium/contracts/identity/events.ts';
import type { Kysely, Transaction } from 'kysely';
import { postgresAggregates } from '../aggregate/postgres/aggregate-table.ts';
import { appendEvents } from '../aggregate/postgres/append-events.ts';
import type { IdentityTables } from './identity.table.ts';
import type { Registration, RegistrationKey, StoredRegistration } from './register/registration.ts';
import type { User } from './user.ts';
import { type UserAnswer, userAnswerSchema } from './user-kind.ts';
import { policyColumnsOf, rowOf, userOf } from './user-of-row.ts';

type Connection = Kysely<IdentityTables>;

const usersIn = (connection: Connection) => connection.selectFrom('identity.user').selectAll();

/** People as the kernel changes them. */
export const userStore = postgresAggregates<IdentityTables, User, UserAnswer>({
  name: 'user',
  answer: userAnswerSchema,

  async locked(transaction, id) {
    return lockedUser(transaction, id);
  },

  async update(transaction, user, at) {
    const { numUpdatedRows } = await transaction
      .updateTable('identity.user')
      .set({
        version: user.version,
        display_name: user.displayName,
        bio: user.bio,
        ...policyColumnsOf(user),
        city: user.city,
        region: user.region,
        country: user.country,
        avatar_url: user.avatarUrl,
        is_official_store: user.isOfficialStore,
        is_identity_verified: user.isIdentityVerified,
        updated_at: at,
      })
      .where('id', '=', user.id)
      .where('version', '=', user.version - 1)
      .executeTakeFirst();
    return numUpdatedRows === 1n;
  },
});

/**
 * Writes a person and the event of their registration. Not the kernel's `insert`: what was registered is compared with
 * its password, of which no hash may be kept that is as fast as that of a receipt.
 * @returns false when a person has the key, the e-mail or the username already; nothing is written then.
 */
export async function insertUser(
  transaction: Transaction<IdentityTables>,
  { user, passwordHash, key }: Registration,
  event: UserEvent,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await transaction
    .insertInto('identity.user')
    .values({
      ...rowOf(user),
      password_hash: passwordHash,
      register_key: key?.key ?? null,
      register_request: key?.request ?? null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  if (numInsertedOrUpdatedRows !== 1n) return false;
  await appendEvents(transaction, [event]);
  return true;
}

/** @returns the person registered under an idempotency key. */
export async function userByRegistrationKey(
  connection: Connection,
  { key }: RegistrationKey,
): Promise<StoredRegistration | undefined> {
  const row = await usersIn(connection).where('register_key', '=', key).executeTakeFirst();
  if (row === undefined || row.register_request === null) return undefined;
  return { user: userOf(row), passwordHash: row.password_hash ?? undefined, request: row.register_request };
}

/** @param email normalised. */
export async function userByEmail(
  connection: Connection,
  email: string,
): Promise<{ user: User; passwordHash: string | undefined } | undefined> {
  const row = await usersIn(connection).where('email', '=', email).executeTakeFirst();
  return row && { user: userOf(row), passwordHash: row.password_hash ?? undefined };
}

/** @returns by what somebody signs in; no hash where they have no password. */
export async function passwordOf(
  connection: Connection,
  id: string,
): Promise<{ email: string; passwordHash: string | undefined } | undefined> {
  const row = await connection
    .selectFrom('identity.user')
    .select(['email', 'password_hash'])
    .where('id', '=', id)
    .executeTakeFirst();
  return row && { email: row.email, passwordHash: row.password_hash ?? undefined };
}

/** @returns somebody, whom nobody else changes before the transaction ends. */
export async function lockedUser(
  transaction: Transaction<IdentityTables>,
  id: string,
): Promise<User | undefined> {
  const row = await usersIn(transaction).where('id', '=', id).forUpdate().executeTakeFirst();
  return row && userOf(row);
}

/** Locks somebody as {@link lockedUser} does. @returns undefined where their password is another than that by now */
export async function lockedByPassword(
  transaction: Transaction<IdentityTables>,
  id: string,
  passwordHash: string,
): Promise<User | undefined> {
  const row = await usersIn(transaction).where('id', '=', id).forUpdate().executeTakeFirst();
  return row?.password_hash === passwordHash ? userOf(row) : undefined;
}

/** Locks whoever has an address, as {@link lockedUser} does. @param email normalised. */
export async function lockedByEmail(
  transaction: Transaction<IdentityTables>,
  email: string,
): Promise<User | undefined> {
  const row = await usersIn(transaction).where('email', '=', email).forUpdate().executeTakeFirst();
  return row && userOf(row);
}

/** Has somebody have an address at which nobody is, and which is free for nobody else. */
export async function setUnprovenEmail(transaction: Transaction<IdentityTables>, id: string): Promise<void> {
  const set = { email: `${id}@unproven.invalid`, email_verified_at: null };
  await transaction.updateTable('identity.user').set(set).where('id', '=', id).execute();
}

/** Writes an address that is known to be somebody's. @throws where it is somebody else's. */
export async function setEmail(
  transaction: Transaction<IdentityTables>,
  id: string,
  email: string,
  now: Date,
): Promise<void> {
  await transaction
    .updateTable('identity.user')
    .set(({ fn, ref, val, eb }) => ({
      email,
      email_verified_at: eb
        .case()
        .when('email', '=', email)
        .then(fn.coalesce(ref('email_verified_at'), val(now)))
        .else(now)
        .end(),
    }))
    .where('id', '=', id)
    .execute();
}

/** @param passwordHash null: they have none any more. */
export async function setPassword(
  transaction: Transaction<IdentityTables>,
  id: string,
  passwordHash: string | null,
  now: Date,
): Promise<void> {
  const set = { password_hash: passwordHash, updated_at: now };
  await transaction.updateTable('identity.user').set(set).where('id', '=', id).execute();
}

/** @param at since when somebody is kept out; null: they are let in. */
export async function setSuspended(
  transaction: Transaction<IdentityTables>,
  id: string,
  at: Date | null,
): Promise<void> {
  await transaction.updateTable('identity.user').set({ suspended_at: at }).where('id', '=', id).execute();
}

/** @returns whether somebody has proved that their address is theirs. */
export async function hasVerifiedEmail(connection: Connection, id: string): Promise<boolean> {
  const row = await connection
    .selectFrom('identity.user')
    .select('email_verified_at')
    .where('id', '=', id)
    .executeTakeFirst();
  return row !== undefined && row.email_verified_at !== null;
}

export async function userById(connection: Connection, id: string): Promise<User | undefined> {
  const row = await usersIn(connection).where('id', '=', id).executeTakeFirst();
  return row && userOf(row);
}

/** @returns the id of the person of that e-mail (normalised), who now has the role; undefined where there is none. */
export async function setRole(
  connection: Connection,
  email: string,
  role: Role,
): Promise<string | undefined> {
  const row = await connection
    .updateTable('identity.user')
    .set({ role })
    .where('email', '=', email)
    .returning('id')
    .executeTakeFirst();
  return row?.id;
}

/** @returns up to `limit` people in the order of their ids, after the id `after`. */
export async function* usersInIdOrder(
  connection: Connection,
  after: string | undefined,
  limit: number,
): AsyncGenerator<User> {
  const PAGE = 500;
  let last = after;
  for (let left = limit; left > 0; left -= PAGE) {
    const users = usersIn(connection);
    const from = last === undefined ? users : users.where('id', '>', last);
    const rows = await from.orderBy('id').limit(Math.min(PAGE, left)).execute();
    for (const row of rows) yield userOf(row);
    last = rows.at(-1)?.id;
    if (rows.length < Math.min(PAGE, left)) return;
  }
}

/** @returns how people are called, those who are still there. */
export async function namesOf(
  connection: Connection,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const users = usersIn(connection).where('id', 'in', [...ids]);
  return new Map((await users.execute()).map((row) => [row.id, userOf(row).displayName]));
}
