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
  const backdated = new Map<string, { removedAt: Date; before: Date }>();
  const setUpdated = (id: string, from: Date, to: Date) =>
    db
      .updateTable('media.item')
      .set({ updated_at: to, left_at: null })
      .where('id', '=', id)
      // Of what was forgotten meanwhile its document says when.
      .where('updated_at', '=', from)
      .execute();
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
      for (const { id, updated_at: removedAt } of removed) {
        // It is old enough: the sweep passes over what has changed since it looked.
        if (backdated.get(id)?.before.getTime() === removedAt.getTime()) continue;
        backdated.set(id, { removedAt, before });
        await setUpdated(id, removedAt, before);
      }
      if (stage.services.dataDir !== undefined) await ageFiles(join(stage.services.dataDir, 's3'), before);
      for (const job of JOBS) await askForJob(stage.services.urls.postgres, job);
    },
    forgetHaste: async () => {
      for (const [id, { removedAt, before }] of backdated) await setUpdated(id, before, removedAt);
      backdated.clear();
    },
  };
}
