import type { Kysely } from 'kysely';
import type { Moment } from '../../aggregate/execute.ts';
import type { OwnTables } from '../media.table.ts';
import { COPY_FROM } from './alikeness.ts';
import { candidates, keepMarks, noteCompared, notePair, sketchOf } from './compare.store.ts';
import type { Comparer } from './comparer.ts';

/** Pictures that one is compared with at most, which takes some 40 ms of processor time each, and 250 where the fine markings are compared. */
const MOST_COMPARED = 24;

/**
 * Looks for copies of a picture and notes them. Twice is as once. Of two that are compared at the same moment at least one
 * finds the other, since each can be found before it looks.
 */
export async function compareWithOthers(
  db: Kysely<OwnTables>,
  mediaId: string,
  { clock, newId }: Moment,
  comparer: Comparer,
): Promise<void> {
  const sketch = await sketchOf(db, mediaId);
  if (sketch === undefined) return;
  const marks = await comparer.marksOf(sketch.greys);
  await keepMarks(db, mediaId, marks);
  const others = await candidates(db, mediaId, marks, MOST_COMPARED);
  const alike =
    others.length === 0
      ? []
      : await comparer.alikeness(
          sketch.greys,
          others.map(({ greys }) => greys),
        );
  for (const [i, { mediaId: otherId }] of others.entries()) {
    const alikeness = alike[i] ?? 0;
    if (alikeness >= COPY_FROM)
      await notePair(db, { id: newId(), mediaIds: [mediaId, otherId], alikeness, at: clock() });
  }
  await noteCompared(db, mediaId, clock());
}
