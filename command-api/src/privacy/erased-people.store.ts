import type { Collection, Db } from 'mongodb';
import { insertMissing } from '../aggregate/mongo/connect.ts';

/** Somebody of whom nothing is left in this store. */
interface ErasedPerson {
  _id: string;
  at: Date;
}

const erased = (db: Db): Collection<ErasedPerson> => db.collection<ErasedPerson>('erased_people');

/** Notes in MongoDB itself that nothing is left there of somebody: a backup that is older than that does not say so. */
export async function noteErasedPerson(db: Db, personId: string, at: Date): Promise<void> {
  await insertMissing(erased(db), [{ _id: personId, at }]);
}

/** @returns the ids of those of whom nothing is left in MongoDB, as it says itself. */
export async function erasedPeople(db: Db): Promise<Set<string>> {
  const ids = new Set<string>();
  for await (const { _id } of erased(db).find({}, { projection: { _id: 1 } })) ids.add(_id);
  return ids;
}
