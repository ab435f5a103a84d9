import type { Role, UserEvent } from '@vivarium/contracts/identity/events.ts';
import type { Kysely } from 'kysely';
import { appendEvents } from '../aggregate/postgres/append-events.ts';
import { violatedUniqueIndex } from '../aggregate/postgres/database.ts';
import type { IdentityTables } from './identity.table.ts';
import type { Registration, RegistrationKey, StoredRegistration } from './register/registration.ts';
import { createSessionStore } from './session/session.store.ts';
import type { User } from './user.ts';
import { userOf } from './user-of-row.ts';

type Connection = Kysely<IdentityTables>;

async function insertUser(db: Connection, { user, passwordHash, key }: Registration, event: UserEvent) {
  await db.transaction().execute(async (transaction) => {
    const createdAt = new Date(user.createdAt);
    await transaction
      .insertInto('identity.user')
      .values({
        id: user.id,
        version: user.version,
        username: user.username,
        email: user.email,
        password_hash: passwordHash,
        display_name: user.displayName,
        bio: user.bio,
        city: user.city,
        region: user.region,
        country: user.country,
        phone: user.phone,
        role: user.role,
        is_official_store: user.isOfficialStore,
        avatar_url: user.avatarUrl,
        register_key: key?.key ?? null,
        register_request: key?.request ?? null,
        created_at: createdAt,
        updated_at: createdAt,
      })
      .execute();
    await appendEvents(transaction, [event]);
  });
}

/** People and their sessions in Postgres: with `session.store.ts` all of the context that knows its database. */
export function createIdentityStore(db: Connection) {
  const users = db.selectFrom('identity.user').selectAll();
  return {
    ...createSessionStore(db),

    /**
     * Writes a person and the event of their registration.
     * @returns the part that another person has already, undefined when nothing stood in the way.
     */
    async register(registration: Registration, event: UserEvent): Promise<'key' | 'identity' | undefined> {
      try {
        await insertUser(db, registration, event);
        return undefined;
      } catch (error) {
        const index = violatedUniqueIndex(error);
        if (index === undefined) throw error;
        return index === 'user_register_key' ? 'key' : 'identity';
      }
    },

    /** @returns the person registered under an idempotency key. */
    async byRegistrationKey({ key }: RegistrationKey): Promise<StoredRegistration | undefined> {
      const row = await users.where('register_key', '=', key).executeTakeFirst();
      if (row === undefined || row.register_request === null) return undefined;
      return { user: userOf(row), passwordHash: row.password_hash, request: row.register_request };
    },

    /** @param email normalised. */
    async byEmail(email: string): Promise<{ user: User; passwordHash: string } | undefined> {
      const row = await users.where('email', '=', email).executeTakeFirst();
      return row && { user: userOf(row), passwordHash: row.password_hash };
    },

    async byId(id: string): Promise<User | undefined> {
      const row = await users.where('id', '=', id).executeTakeFirst();
      return row && userOf(row);
    },

    /**
     * Changes a person under a lock on their row.
     * @param decide gives the person after the change and the event, undefined for no change; may throw.
     * @returns the person afterwards, undefined when there is none of that id.
     */
    changeUser(
      id: string,
      decide: (user: User) => { user: User; event: UserEvent } | undefined,
    ): Promise<User | undefined> {
      return db.transaction().execute(async (transaction) => {
        const row = await transaction
          .selectFrom('identity.user')
          .selectAll()
          .where('id', '=', id)
          .forUpdate()
          .executeTakeFirst();
        if (row === undefined) return undefined;
        const before = userOf(row);
        const change = decide(before);
        if (change === undefined) return before;
        const { user, event } = change;
        await transaction
          .updateTable('identity.user')
          .set({
            version: user.version,
            display_name: user.displayName,
            bio: user.bio,
            city: user.city,
            region: user.region,
            country: user.country,
            updated_at: new Date(event.time),
          })
          .where('id', '=', id)
          .execute();
        await appendEvents(transaction, [event]);
        return user;
      });
    },

    /** @returns whether there is a person of that e-mail (normalised), who now has the role. */
    async setRole(email: string, role: Role): Promise<boolean> {
      const { numUpdatedRows } = await db
        .updateTable('identity.user')
        .set({ role })
        .where('email', '=', email)
        .executeTakeFirst();
      return numUpdatedRows === 1n;
    },

    /** @returns up to `limit` people in the order of their ids, after the id `after`. */
    async *inIdOrder(after: string | undefined, limit: number): AsyncGenerator<User> {
      const PAGE = 500;
      let last = after;
      for (let left = limit; left > 0; left -= PAGE) {
        const from = last === undefined ? users : users.where('id', '>', last);
        const rows = await from.orderBy('id').limit(Math.min(PAGE, left)).execute();
        for (const row of rows) yield userOf(row);
        last = rows.at(-1)?.id;
        if (rows.length < Math.min(PAGE, left)) return;
      }
    },
  };
}
export type IdentityStore = ReturnType<typeof createIdentityStore>;
