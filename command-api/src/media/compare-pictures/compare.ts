import { setImmediate as breathe } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import type { Moment } from '../../aggregate/execute.ts';
import type { OwnTables } from '../media.table.ts';
import { alikeness, COPY_FROM, comparable } from './alikeness.ts';
import { candidates, keepMarks, noteCompared, notePair, sketchOf } from './compare.store.ts';
import { marksOf } from './marks.ts';

/** Pictures that one is compared with at most, which takes some 40 ms of processor time each. */
const MOST_COMPARED = 24;

/**
 * Looks for copies of a picture and notes them. Twice is as once. Of two that are compared at the same moment at least one
 * finds the other, since each can be found before it looks.
 */
export async function compareWithOthers(
  db: Kysely<OwnTables>,
  mediaId: string,
  { clock, newId }: Moment,
): Promise<void> {
  const sketch = await sketchOf(db, mediaId);
  if (sketch === undefined) return;
  const own = comparable(sketch.greys);
  const marks = marksOf(own.greys);
  await keepMarks(db, mediaId, marks);
  for (const other of await candidates(db, mediaId, marks, MOST_COMPARED)) {
    const alike = alikeness(comparable(other.greys), own);
    if (alike >= COPY_FROM)
      await notePair(db, { id: newId(), mediaIds: [mediaId, other.mediaId], alikeness: alike, at: clock() });
    // Others have their turn.
    await breathe();
  }
  await noteCompared(db, mediaId, clock());
}
