import { eachDue } from '../../background/each-due.ts';
import type { Job } from '../../context.ts';
import type { OwnTables } from '../identity.table.ts';
import { writeLetter } from './letter-writer.ts';
import { unwrittenLetters } from './letters.store.ts';
import { writingAt } from './reaction.ts';

const HOUR_MS = 60 * 60 * 1000;
/** Until then it is on its way, or waits for a server of mails that is away. */
const MISSED_AFTER_MS = HOUR_MS;
/** What was refused is not tried for ever; and a day later nobody waits for a letter any more. */
const GIVEN_UP_AFTER_MS = 24 * HOUR_MS;
const AT_A_TIME = 500;

/**
 * Writes letters that nobody has written: the events that have them written were lost or buried. One that is refused is tried a few
 * times in its first day.
 */
export const writeMissedLetters: Job = {
  name: 'write-missed-letters',
  schedule: '47 */3 * * *',
  run: async (at) => {
    const now = at.clock().getTime();
    const [since, before] = [new Date(now - GIVEN_UP_AFTER_MS), new Date(now - MISSED_AFTER_MS)];
    const writing = writingAt(at);
    const db = at.postgres.withTables<OwnTables>();
    const ids = await unwrittenLetters(db, { since, before }, AT_A_TIME);
    await eachDue(ids, async (id) => {
      at.signal.throwIfAborted();
      await writeLetter(writing, id);
      return true;
    });
  },
};
