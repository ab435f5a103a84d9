import { join } from 'node:path';
import type { Postgres } from '@vivarium/command-api/aggregate/postgres/database.ts';
import { askForJob } from '@vivarium/command-api/background/run-jobs.ts';
import type { OwnTables as MediaTables } from '@vivarium/command-api/media/media.table.ts';
import type { ErasureTables } from '@vivarium/command-api/privacy/erasure.table.ts';
import type { OwnStage } from '../../system/own-stage.ts';
import { ageFiles } from './age-files.ts';

/** What erases, and what it waits for. */
const JOBS = ['sweep-media', 'erase-people'];
/** Longer than pictures that were removed are kept, since somebody may be uploading the same just then. */
const SWEPT_AFTER_MS = 15 * 60_000;

/** Instead of the minutes that lie between the tries to erase somebody, and of those before pictures are swept. */
export interface Haste {
  /** Has what is left of somebody be tried at once. */
  hasten(personId: string): Promise<void>;
  /** Says of pictures again when they were removed indeed: their documents say so. */
  forgetHaste(): Promise<void>;
}

export function inHaste(stage: OwnStage, db: Postgres<ErasureTables & MediaTables>['db']): Haste {
  const backdated = new Map<string, Date>();
  const setUpdated = (id: string, at: Date) =>
    db.updateTable('media.item').set({ updated_at: at }).where('id', '=', id).execute();
  return {
    hasten: async (personId) => {
      await db
        .updateTable('privacy.erasure')
        .set({ next_try_at: new Date() })
        .where('person_id', '=', personId)
        .execute();
      const before = new Date(Date.now() - SWEPT_AFTER_MS);
      const removed = await db
        .selectFrom('media.item')
        .select(['id', 'updated_at'])
        .where('owner_id', '=', personId)
        .where('status', '=', 'removed')
        .where('purged_at', 'is', null)
        .execute();
      for (const { id, updated_at: at } of removed) {
        if (!backdated.has(id)) backdated.set(id, at);
        await setUpdated(id, before);
      }
      if (stage.services.dataDir !== undefined) await ageFiles(join(stage.services.dataDir, 's3'), before);
      for (const job of JOBS) await askForJob(stage.services.urls.postgres, job);
    },
    forgetHaste: async () => {
      for (const [id, at] of backdated) await setUpdated(id, at);
      backdated.clear();
    },
  };
}
