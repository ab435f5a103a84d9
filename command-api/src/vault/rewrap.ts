import type { Kysely } from 'kysely';
import { inTransaction } from '../aggregate/postgres/transaction.ts';
import { asPrivate } from './as-private.store.ts';
import type { MasterKeys } from './master-keys.ts';
import { changeWrapped, wrappedKeys } from './vault.store.ts';
import type { VaultTables } from './vault.table.ts';

/** Keys of one transaction: sealing waits for no more of them. */
const AT_ONCE = 200;

/** How many keys are wrapped by the newest master key now, and how many were before. */
export interface Rewrapped {
  changed: number;
  left: number;
}

/**
 * Wraps every key that an older master key has wrapped by the newest one, while everything goes on: afterwards the older ones
 * open nothing any more and can be thrown away. Killed anywhere, it goes on where it was.
 * @throws where a key was wrapped by none of them: nothing of those that came before it is taken back
 */
export async function rewrapKeys(db: Kysely<VaultTables>, master: MasterKeys): Promise<Rewrapped> {
  const count: Rewrapped = { changed: 0, left: 0 };
  for (const kind of ['person', 'index'] as const) {
    for (let after: string | undefined; ; ) {
      const keys = await inTransaction(db, undefined, (transaction) =>
        asPrivate<VaultTables, VaultTables, readonly { id: string; wrapped: Buffer }[]>(
          transaction,
          async (own) => {
            const some = await wrappedKeys(own, kind, after, AT_ONCE);
            for (const { id, wrapped } of some) {
              if (master.isCurrent(wrapped)) {
                count.left += 1;
                continue;
              }
              const about = kind === 'person' ? id : `index ${id}`;
              await changeWrapped(own, kind, id, master.wrap(about, master.unwrap(about, wrapped)));
              count.changed += 1;
            }
            return some;
          },
        ),
      );
      after = keys.at(-1)?.id;
      if (keys.length < AT_ONCE) break;
    }
  }
  return count;
}
