import type { Role, UserEvent } from '@vivarium/contracts/events/user-events.ts';
import type { Kysely, Selectable, Transaction } from 'kysely';
import { appendEvents } from '../platform/postgres/append-events.ts';
import { violatedUniqueIndex } from '../platform/postgres/database.ts';
import type { IdentityTables, UserTable } from './identity.table.ts';
import type { Registration, RegistrationKey, StoredRegistration } from './register/registration.ts';
import type { PresentedToken } from './session/decide-refresh.ts';
import type { User } from './user.ts';

/** A row becomes a person here and nowhere else. */
function userOf(row: Selectable<UserTable>): User {
  return {
    id: row.id,
    version: row.version,
    username: row.username,
    displayName: row.display_name,
    bio: row.bio,
    city: row.city,
    region: row.region,
    country: row.country,
    avatarUrl: row.avatar_url,
    isOfficialStore: row.is_official_store,
    createdAt: row.created_at.toISOString(),
    email: row.email,
    role: row.role,
    phone: row.phone,
  };
}

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

/** What a token that is presented for refreshing belongs to. */
export interface PresentedSession extends PresentedToken {
  sessionId: string;
  userId: string;
}

/** Refresh tokens inside the transaction that holds their session. */
export interface SessionTransaction {
  presented: PresentedSession | undefined;
  /** Marks the presented token used and adds the next of its session. */
  rotate(next: { hash: Buffer; expiresAt: Date }, now: Date): Promise<User>;
  revoke(now: Date): Promise<void>;
}

async function lockSession(
  transaction: Transaction<IdentityTables>,
  hash: Buffer,
): Promise<PresentedSession | undefined> {
  // The session is locked, not the token: everything that happens to one family of tokens happens one after the other.
  const session = await transaction
    .selectFrom('identity.session as session')
    .select(['session.id', 'session.user_id', 'session.revoked_at'])
    .where('session.id', '=', (query) =>
      query.selectFrom('identity.refresh_token').select('session_id').where('token_hash', '=', hash),
    )
    .forUpdate()
    .executeTakeFirst();
  if (session === undefined) return undefined;
  const token = await transaction
    .selectFrom('identity.refresh_token')
    .select(['used_at', 'expires_at'])
    .where('token_hash', '=', hash)
    .executeTakeFirstOrThrow();
  return {
    sessionId: session.id,
    userId: session.user_id,
    sessionRevokedAt: session.revoked_at,
    usedAt: token.used_at,
    expiresAt: token.expires_at,
  };
}

/** People and their sessions in Postgres: the only file of the context that knows its database. */
export function createIdentityStore(db: Connection) {
  const users = db.selectFrom('identity.user').selectAll();
  return {
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

    /** Opens a session with its first refresh token; clears away the person's expired ones. */
    openSession(session: {
      id: string;
      userId: string;
      tokenHash: Buffer;
      now: Date;
      expiresAt: Date;
    }): Promise<void> {
      const { id, userId, tokenHash, now, expiresAt } = session;
      return db.transaction().execute(async (transaction) => {
        await transaction
          .deleteFrom('identity.session')
          .where('user_id', '=', userId)
          .where('expires_at', '<', now)
          .execute();
        await transaction
          .insertInto('identity.session')
          .values({ id, user_id: userId, created_at: now, expires_at: expiresAt, revoked_at: null })
          .execute();
        await transaction
          .insertInto('identity.refresh_token')
          .values({
            token_hash: tokenHash,
            session_id: id,
            issued_at: now,
            expires_at: expiresAt,
            used_at: null,
          })
          .execute();
      });
    },

    /** Does something with the session of a refresh token while nobody else can. */
    withSession<Result>(
      hash: Buffer,
      act: (session: SessionTransaction) => Promise<Result>,
    ): Promise<Result> {
      return db.transaction().execute(async (transaction) => {
        const presented = await lockSession(transaction, hash);
        return act({
          presented,
          rotate: async (next, now) => {
            const { sessionId, userId } = presented ?? { sessionId: '', userId: '' };
            await transaction
              .updateTable('identity.refresh_token')
              .set({ used_at: now })
              .where('token_hash', '=', hash)
              .execute();
            await transaction
              .insertInto('identity.refresh_token')
              .values({
                token_hash: next.hash,
                session_id: sessionId,
                issued_at: now,
                expires_at: next.expiresAt,
                used_at: null,
              })
              .execute();
            await transaction
              .updateTable('identity.session')
              .set({ expires_at: next.expiresAt })
              .where('id', '=', sessionId)
              .execute();
            const row = await transaction
              .selectFrom('identity.user')
              .selectAll()
              .where('id', '=', userId)
              .executeTakeFirstOrThrow();
            return userOf(row);
          },
          revoke: async (now) => {
            if (presented === undefined) return;
            await transaction
              .updateTable('identity.session')
              .set({ revoked_at: now })
              .where('id', '=', presented.sessionId)
              .where('revoked_at', 'is', null)
              .execute();
          },
        });
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
