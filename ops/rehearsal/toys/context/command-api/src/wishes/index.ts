import type { Moment } from '../aggregate/execute.ts';
import { context, type Surroundings } from '../context.ts';
import { snapshotsOf } from '../snapshots/snapshots-of.ts';
import { wishesMigration } from './migrations/2026-11-30-wishes.ts';
import { noteFirstWish } from './note-first-wish/reaction.ts';
import { wishOperations } from './operations.ts';
import { wishEvent } from './wish-event.ts';
import { wishesInIdOrder } from './wishes.store.ts';
import type { OwnTables } from './wishes.table.ts';
import { createWishes } from './wishes.ts';

const wishesAt = ({ postgres, hint }: Pick<Surroundings, 'postgres' | 'hint'>, moment: Moment) =>
  createWishes({ ...moment, db: postgres.withTables<OwnTables>(), hint: hint.postgres });

/** What people are looking for, each for themselves. */
export const wishes = context({
  migrations: { '2026-11-30-wishes': wishesMigration },
  // A toy: what people wish for is theirs, and a real context would say so.
  personal: 'nothing',
  reactions: [noteFirstWish(wishesAt)],
  open: (surroundings) => ({
    commands: (moment) => wishesAt(surroundings, moment),
    operations: (moment) => wishOperations(wishesAt(surroundings, moment)),
    snapshots: (moment) => ({
      wishes: snapshotsOf(
        (after, limit) => wishesInIdOrder(surroundings.postgres.withTables<OwnTables>(), after, limit),
        (wish, meta) => wishEvent({ type: 'wish.snapshotted', after: wish, changed: [] }, meta),
        moment,
      ),
    }),
  }),
});
