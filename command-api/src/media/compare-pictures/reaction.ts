import { reaction } from '../../context.ts';
import type { OwnTables } from '../media.table.ts';
import { forgetSketches } from './compare.store.ts';
import { compareWithOthers } from './compare.ts';
import { threadedComparer } from './comparer.ts';

const comparer = threadedComparer();

/** Compares pictures once they are shown, so that nobody waits for it, and forgets what was removed. */
export const comparePictures = reaction({
  name: 'media-compared',
  on: ['media.rendered', 'media.removed'],
  react: async ({ type, subject, data: { changed } }, at) => {
    const db = at.postgres.withTables<OwnTables>();
    if (type === 'media.removed') await forgetSketches(db, [subject]);
    // Of one that has more renderings now the pixels are the same.
    else if (changed.includes('status')) await compareWithOthers(db, subject, at, comparer);
  },
});
