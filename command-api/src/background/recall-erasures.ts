import type { Nats } from '@vivarium/platform/nats/connect.ts';
import type { Logger } from '@vivarium/platform/telemetry/logger.ts';
import type { Moment } from '../aggregate/execute.ts';
import type { Surroundings } from '../context.ts';
import { erasedPeople } from '../privacy/erased-people.store.ts';
import { allErasures, noteErasureAgain } from '../privacy/erasure.store.ts';
import type { ErasureTables } from '../privacy/erasure.table.ts';
import { openErasureRecord } from '../privacy/erasure-record.ts';

/** Whom a store has brought back. */
export interface Recalled {
  /** Those whom Postgres no longer knows to have left. */
  postgres: readonly string[];
  /** Those of whom MongoDB no longer knows that nothing is left there. */
  mongodb: readonly string[];
}

/**
 * Has everybody erased anew who has left and was brought back by a backup. Three places know who has left: Postgres, MongoDB,
 * which notes it last of all, and a stream of its own, which no backup of a store takes back. Whoever is missing in one of the
 * stores is there again. What is in a store and not in the stream is added to it, before anything of anybody is erased.
 */
export async function recallErasures({
  nats,
  prefix,
  logger,
  at,
}: {
  nats: Nats;
  prefix: string;
  logger: Logger;
  at: Pick<Surroundings, 'postgres' | 'mongo'> & Pick<Moment, 'clock'>;
}): Promise<Recalled> {
  const db = at.postgres.withTables<ErasureTables>();
  const record = await openErasureRecord(nats, prefix);
  const [recorded, inMongo] = await Promise.all([record.people(), erasedPeople(at.mongo)]);
  // Last: whoever is noted meanwhile is known here, and is added to the record then.
  const known = await allErasures(db);
  const left = new Set([...recorded, ...inMongo, ...known.keys()]);
  const finished = [...known].flatMap(([id, how]) => (how === 'finished' ? [id] : []));
  const recalled = {
    postgres: [...left].filter((id) => !known.has(id)),
    mongodb: finished.filter((id) => !inMongo.has(id)),
  };
  await record.add(
    [...left].filter((id) => !recorded.has(id)),
    at.clock(),
  );
  for (const [store, people] of Object.entries(recalled)) {
    for (const id of people) await noteErasureAgain(db, id, at.clock());
    if (people.length > 0)
      logger.warn({ store, people }, 'who had left is there again, and is erased anew: a store was put back');
  }
  return recalled;
}
