import { createHmac, randomBytes } from 'node:crypto';
import { currentOrigin } from '@vivarium/platform/http/request-context.ts';
import type { Transaction } from 'kysely';
import type { z } from 'zod';
import type { Moment } from '../aggregate/execute.ts';
import { KEY_BYTES, openSealed, seal } from '../keys/sealing.ts';
import { asPrivate } from './as-private.store.ts';
import type { MasterKeys } from './master-keys.ts';
import { eraseKey, indexKey, keepWrappedKey, noteReading, readingsOf, wrappedKeyOf } from './vault.store.ts';
import type { VaultTables } from './vault.table.ts';

/** Something of a person that is sealed: what it is, e.g. `address`, and which. */
export interface SealedThing {
  about: string;
  id: string;
  sealed: Buffer;
}

/** Why something private is read, which is written down. */
export interface Reading {
  personId: string;
  /** Who reads it; undefined: the application itself. */
  readerId: string | undefined;
  /** In a few words that name nobody: `address book`, `delivery`. */
  purpose: string;
}

/** What was written down of a reading. */
export interface NotedReading {
  at: Date;
  about: string;
  purpose: string;
  /** Null: the application itself. */
  readerId: string | null;
}

/**
 * Seals what only its person, and whom they give it to, may see: each person has a key of their own, which a master key
 * wraps. Erasing that key erases everything that was ever sealed with it, wherever it is kept, copies included. Every
 * function works within a transaction of its caller, so that what is sealed stands or falls with what it belongs to.
 */
export interface Vault {
  /**
   * @param thing what it is, which must be said again to open it.
   * @throws where the key of the person was erased.
   */
  seal<Tables>(
    transaction: Transaction<Tables>,
    personId: string,
    thing: Omit<SealedThing, 'sealed'>,
    content: unknown,
  ): Promise<Buffer>;
  /**
   * Opens things of one person and writes down that they were read.
   * @returns what was sealed, by the ids of the things; nothing of a person whose key was erased.
   */
  open<Tables, Content>(
    transaction: Transaction<Tables>,
    reading: Reading,
    things: readonly SealedThing[],
    schema: z.ZodType<Content>,
  ): Promise<Map<string, Content>>;
  /** @returns what was written down of readings of a person, the oldest first: what was read, what for, and by whom. */
  readingsOf<Tables>(transaction: Transaction<Tables>, personId: string): Promise<NotedReading[]>;
  /** @returns by what equal texts are known as equal, and nothing else of them. @param index what they are, e.g. `phone` */
  blind<Tables>(transaction: Transaction<Tables>, index: string, text: string): Promise<Buffer>;
  /** Destroys the key of a person. They never get another. */
  erase<Tables>(transaction: Transaction<Tables>, personId: string): Promise<void>;
}

/** Opens it over the keys that configuration gives. */
export function openVault(master: MasterKeys, { clock, newId }: Moment): Vault {
  const within = <Tables, Result>(
    transaction: Transaction<Tables>,
    work: (own: Transaction<VaultTables>) => Promise<Result>,
  ) => asPrivate<VaultTables, Tables, Result>(transaction, work);
  const keyOf = async (own: Transaction<VaultTables>, personId: string) => {
    const wrapped = await wrappedKeyOf(own, personId);
    return wrapped && master.unwrap(personId, wrapped);
  };
  const place = ({ about, id }: Omit<SealedThing, 'sealed'>) => `${about} ${id}`;
  const indexKeys = new Map<string, Buffer>();

  return {
    seal: (transaction, personId, thing, content) =>
      within(transaction, async (own) => {
        let key = await keyOf(own, personId);
        if (key === undefined) {
          const wrapped = master.wrap(personId, randomBytes(KEY_BYTES));
          const kept = await keepWrappedKey(own, { person_id: personId, wrapped, created_at: clock() });
          key = kept && master.unwrap(personId, kept);
        }
        if (key === null) throw new Error('the key of this person was erased');
        return seal(key, place(thing), Buffer.from(JSON.stringify(content)));
      }),

    open: (transaction, { personId, readerId, purpose }, things, schema) =>
      within(transaction, async (own) => {
        if (things.length === 0) return new Map();
        const key = await keyOf(own, personId);
        if (key === undefined || key === null) return new Map();
        for (const about of new Set(things.map((thing) => thing.about))) {
          const reading = { id: newId(), at: clock(), person_id: personId, about, purpose };
          const requestId = currentOrigin().requestId ?? null;
          await noteReading(own, { ...reading, reader_id: readerId ?? null, request_id: requestId });
        }
        return new Map(
          things.map((thing) => {
            const content = openSealed(key, place(thing), thing.sealed).toString();
            return [thing.id, schema.parse(JSON.parse(content))];
          }),
        );
      }),

    readingsOf: async (transaction, personId) => {
      const rows = await within(transaction, (own) => readingsOf(own, personId));
      return rows.map(({ at, about, purpose, reader_id: readerId }) => ({ at, about, purpose, readerId }));
    },

    blind: async (transaction, index, text) => {
      let key = indexKeys.get(index);
      if (key === undefined) {
        const ifNone = master.wrap(`index ${index}`, randomBytes(KEY_BYTES));
        const wrapped = await within(transaction, (own) => indexKey(own, index, ifNone));
        key = master.unwrap(`index ${index}`, wrapped);
        // Not kept for the next one: this transaction may be taken back, and the key with it.
        if (!wrapped.equals(ifNone)) indexKeys.set(index, key);
      }
      return createHmac('sha256', key).update(text).digest();
    },

    erase: (transaction, personId) => within(transaction, (own) => eraseKey(own, personId, clock())),
  };
}
