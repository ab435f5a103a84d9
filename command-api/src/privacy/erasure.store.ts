import type { Kysely } from 'kysely';
import type { ErasureTables } from './erasure.table.ts';

type Connection = Kysely<ErasureTables>;

/** Notes that somebody leaves; a second time nothing. @returns since when. */
export async function noteErasure(db: Connection, personId: string, now: Date): Promise<Date> {
  await db
    .insertInto('privacy.erasure')
    .values({ person_id: personId, requested_at: now, finished_at: null })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const all = db.selectFrom('privacy.erasure').select('requested_at').where('person_id', '=', personId);
  return (await all.executeTakeFirstOrThrow()).requested_at;
}

/** @returns people who are not erased wholly yet, those who left first before the others. */
export async function unfinishedErasures(db: Connection, limit: number) {
  const all = db.selectFrom('privacy.erasure').selectAll().where('finished_at', 'is', null);
  return all.orderBy('requested_at').limit(limit).execute();
}

/** Notes that nothing is left of somebody. */
export async function finishErasure(db: Connection, personId: string, at: Date): Promise<void> {
  await db
    .updateTable('privacy.erasure')
    .set({ finished_at: at })
    .where('person_id', '=', personId)
    .execute();
}
