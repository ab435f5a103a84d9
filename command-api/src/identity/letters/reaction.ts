import type { Moment } from '../../aggregate/execute.ts';
import { type Reaction, reaction, type Surroundings } from '../../context.ts';
import { isMailOutage, mailerOf } from '../../mail/mailer.ts';
import type { OwnTables } from '../identity.table.ts';
import { type LetterWriting, writeLetter } from './letter-writer.ts';

/** @returns what letters are written with, where something is at work. */
export function writingAt({
  postgres,
  config,
  clock,
}: Pick<Surroundings, 'postgres' | 'config'> & Pick<Moment, 'clock'>): LetterWriting {
  const db = postgres.withTables<OwnTables>();
  return { db, send: mailerOf(config, postgres), publicUrl: config.PUBLIC_URL, clock };
}

/** Writes letters about accounts. What the server of mails refuses is tried again, and ends among the dead letters. */
export const writeLetters: Reaction = reaction({
  name: 'write-letters',
  on: ['letter.wanted'],
  react: ({ subject }, at) => writeLetter(writingAt(at), subject),
  isOutage: isMailOutage,
});
