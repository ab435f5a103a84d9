import { type Reaction, reaction } from '../../context.ts';
import { isMailOutage, mailerOf } from '../../mail/mailer.ts';
import type { OwnTables } from '../identity.table.ts';
import { writeLetter } from './letter-writer.ts';

/** Writes letters about accounts. What the server of mails refuses is tried again, and ends among the dead letters. */
export const writeLetters: Reaction = reaction({
  name: 'write-letters',
  on: ['letter.wanted'],
  react: ({ subject }, { postgres, config, clock }) =>
    writeLetter(
      {
        db: postgres.withTables<OwnTables>(),
        send: mailerOf(config, postgres),
        publicUrl: config.PUBLIC_URL,
        clock,
      },
      subject,
    ),
  isOutage: isMailOutage,
});
