import { eachDue } from '../../background/each-due.ts';
import type { Job } from '../../context.ts';
import { listingCollection } from '../listings.store.ts';
import { forgetImports, readImport, unfinishedImports } from './file-import.store.ts';
import type { FileImportTables } from './file-import.table.ts';
import { finishImport } from './imports.ts';

/** An import that was noted so long ago is not being listed any more: whoever did was killed. */
const STALE_MS = 30_000;
/** As long as a file can be sent again under its key. */
const KEPT_MS = 30 * 24 * 60 * 60 * 1000;
const AT_A_TIME = 20;

/** Lists what is left of imports whose server was killed, and forgets old ones. */
export const finishImports: Job = {
  name: 'finish-imports',
  schedule: '* * * * *',
  run: async ({ mongo, postgres, hint, clock }) => {
    const db = postgres.withTables<FileImportTables>();
    const finishing = {
      ...{ db: mongo, postgres: db },
      hint: (id: string) => hint.mongo(listingCollection.name, id),
    };
    const now = clock().getTime();
    await forgetImports(db, new Date(now - KEPT_MS));
    const unfinished = await unfinishedImports(db, new Date(now - STALE_MS), AT_A_TIME);
    await eachDue(unfinished, async (id) => {
      const one = await readImport(db, id);
      if (one !== undefined) await finishImport(finishing, one);
      return one !== undefined;
    });
  },
};
