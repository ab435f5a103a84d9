import { context } from '../context.ts';
import { mailboxMigration } from './migrations/2026-11-28-mailbox.ts';
import { personalMails } from './personal.ts';

/** Mails, whoever sends them. */
export const mail = context({
  migrations: { '2026-11-28-mailbox': mailboxMigration },
  personal: personalMails,
  open: () => ({ commands: () => ({}), operations: () => [] }),
});
