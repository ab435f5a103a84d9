import type { Kysely } from 'kysely';
import type { ErasureTables } from './erasure.table.ts';
import { nextTry } from './next-try.ts';

type Connection = Kysely<ErasureTables>;

/** Somebody who has left, and how often they could not be erased wholly. */
export interface DueErasure {
  personId: string;
  tries: number;
}

/** Notes that somebody leaves; a second time nothing. @returns since when. */
export async function noteErasure(db: Connection, personId: string, now: Date): Promise<Date> {
  await db
    .insertInto('privacy.erasure')
    .values({ person_id: personId, requested_at: now, finished_at: null, next_try_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const all = db.selectFrom('privacy.erasure').select('requested_at').where('person_id', '=', personId);
  return (await all.executeTakeFirstOrThrow()).requested_at;
}

/** @returns everybody who has left, and whether nothing is left of them. */
export async function allErasures(db: Connection): Promise<Map<string, 'finished' | 'under way'>> {
  const rows = await db.selectFrom('privacy.erasure').select(['person_id', 'finished_at']).execute();
  return new Map(rows.map((row) => [row.person_id, row.finished_at === null ? 'under way' : 'finished']));
}

/** Has somebody erased once more, whether or not it is known here that they have left. */
export async function noteErasureAgain(db: Connection, personId: string, now: Date): Promise<void> {
  const anew = { finished_at: null, next_try_at: now };
  await db
    .insertInto('privacy.erasure')
    .values({ ...anew, person_id: personId, requested_at: now })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet({ ...anew, tries: 0 }))
    .execute();
}

/** @returns people who are not erased wholly and are to be tried by now, those who have waited longest before the others. */
export async function dueErasures(db: Connection, now: Date, limit: number): Promise<DueErasure[]> {
  const all = db.selectFrom('privacy.erasure').select(['person_id', 'tries']);
  const due = all.where('finished_at', 'is', null).where('next_try_at', '<=', now);
  const rows = await due.orderBy('next_try_at').limit(limit).execute();
  return rows.map(({ person_id, tries }) => ({ personId: person_id, tries }));
}

/** Puts somebody who may not go yet behind the others: nothing was tried. */
export async function putOffErasure(db: Connection, personId: string, now: Date): Promise<void> {
  await change(db, personId, { next_try_at: now });
}

/** Notes that something is left of somebody, and when the next try is due. */
export async function noteTry(db: Connection, { personId, tries }: DueErasure, now: Date): Promise<void> {
  await change(db, personId, { tries: tries + 1, next_try_at: nextTry(tries + 1, now) });
}

/** Notes that nothing is left of somebody. */
export async function finishErasure(db: Connection, personId: string, at: Date): Promise<void> {
  await change(db, personId, { finished_at: at });
}

async function change(
  db: Connection,
  personId: string,
  set: { tries?: number; next_try_at?: Date; finished_at?: Date },
): Promise<void> {
  await db.updateTable('privacy.erasure').set(set).where('person_id', '=', personId).execute();
}
