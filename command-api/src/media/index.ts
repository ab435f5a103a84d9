import type { Moment } from '../aggregate/execute.ts';
import { context } from '../context.ts';
import { snapshotsOf } from '../snapshots/snapshots-of.ts';
import { comparePictures } from './compare-pictures/reaction.ts';
import { mediaInIdOrder } from './media.store.ts';
import type { OwnTables } from './media.table.ts';
import { mediaAt } from './media-at.ts';
import { mediaEvent } from './media-event.ts';
import { evidenceMigration } from './migrations/2026-11-28-evidence.ts';
import { mediaMigration } from './migrations/2026-11-28-media.ts';
import { comparingMigration } from './migrations/2026-11-29-comparing.ts';
import { evidenceOfBeforeMigration } from './migrations/2026-11-29-evidence-of-before.ts';
import { knownVersionsMigration } from './migrations/2026-11-30-known-versions.ts';
import { forgottenMigration } from './migrations/2026-12-01-forgotten.ts';
import { noteAttachments, noteEvidence, noteFaces } from './note-attachments/reaction.ts';
import { mediaOperations } from './operations.ts';
import { personalMedia } from './personal.ts';
import { createPairs } from './show-pairs/pairs.ts';
import { sweepMedia } from './sweep-media/job.ts';
import { takeResults } from './take-results/intake.ts';
import { openUploads } from './uploads.ts';

/** Pictures and films that people upload. */
export const media = context({
  migrations: {
    '2026-11-28-media': mediaMigration,
    '2026-11-28-media-evidence': evidenceMigration,
    '2026-11-29-media-comparing': comparingMigration,
    '2026-11-29-media-evidence-of-before': evidenceOfBeforeMigration,
    '2026-11-30-media-known-versions': knownVersionsMigration,
    '2026-12-01-media-forgotten': forgottenMigration,
  },
  personal: personalMedia,
  reactions: [noteAttachments, noteEvidence, noteFaces, comparePictures],
  intakes: [takeResults],
  jobs: [sweepMedia],
  open: ({ postgres, hint, limits, config, ask }) => {
    const uploads = openUploads(config);
    const commands = (moment: Moment) => mediaAt({ postgres, hint }, moment, uploads);
    return {
      commands,
      operations: (moment) => {
        const pairs = createPairs({ db: postgres.withTables<OwnTables>(), ask, clock: moment.clock });
        return mediaOperations(commands(moment), pairs, limits.uploads);
      },
      answers: (moment) => ({ uploadsOf: commands(moment).wanted, keptAt: uploads.streamAt }),
      snapshots: (moment) => ({
        media: snapshotsOf(
          (after, limit) => mediaInIdOrder(postgres.withTables<OwnTables>(), after, limit),
          (one, meta) => mediaEvent({ type: 'media.snapshotted', after: one, changed: [] }, meta),
          moment,
        ),
      }),
    };
  },
});
