import type { Job } from '../../context.ts';
import { listingCollection } from '../listings.store.ts';
import { forgetImports, unfinishedImports } from './file-import.store.ts';
import type { FileImportTables } from './file-import.table.ts';
import { createImports } from './imports.ts';

/** An import that was noted so long ago is not being listed any more: whoever did was killed. */
const STALE_MS = 30_000;
/** As long as a file can be sent again under its key. */
const KEPT_MS = 30 * 24 * 60 * 60 * 1000;
const AT_A_TIME = 20;

/** Lists what is left of imports whose server was killed, and forgets old ones. */
export const finishImports: Job = {
  name: 'finish-imports',
  schedule: '* * * * *',
  run: async ({ mongo, postgres, hint, clock, newId }) => {
    const db = postgres.withTables<FileImportTables>();
    const imports = createImports({
      ...{ db: mongo, postgres: db, clock, newId },
      hint: (id) => hint.mongo(listingCollection.name, id),
    });
    const now = clock().getTime();
    for (const one of await unfinishedImports(db, new Date(now - STALE_MS), AT_A_TIME))
      await imports.finish(one);
    await forgetImports(db, new Date(now - KEPT_MS));
  },
};
