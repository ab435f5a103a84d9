import type { Moment } from '../aggregate/execute.ts';
import { context } from '../context.ts';
import type { ErasureTables } from './erasure.table.ts';
import { exportLinks } from './export-account/export-links.ts';
import { privacyMigration } from './migrations/2026-11-28-privacy.ts';
import { privacyTriesMigration } from './migrations/2026-11-28-privacy-tries.ts';
import { leavingMigration } from './migrations/2026-11-29-leaving.ts';
import { privacyOperations } from './operations.ts';
import { createPrivacy } from './privacy.ts';

/** All that is kept of a person, whichever context keeps it: for them to have, or to have erased. */
export const privacy = context({
  migrations: {
    '2026-11-28-privacy': privacyMigration,
    '2026-11-28-privacy-tries': privacyTriesMigration,
    '2026-11-29-leaving': leavingMigration,
  },
  // That somebody was erased stays: it is what erases them again where a backup brings them back.
  personal: 'nothing',
  open: ({ postgres, limits, sealing, config, ask }) => {
    const commands = ({ clock }: Moment) =>
      createPrivacy({
        ...{ db: postgres.withTables<ErasureTables>(), ask, clock },
        links: exportLinks({ clock, sealing, publicUrl: config.PUBLIC_URL }),
      });
    return {
      commands,
      operations: (moment) => privacyOperations(commands(moment), limits),
    };
  },
});
