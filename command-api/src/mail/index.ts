import { context } from '../context.ts';
import { mailboxMigration } from './migrations/2026-11-28-mailbox.ts';

/** Mails, whoever sends them. */
export const mail = context({
  migrations: { '2026-11-28-mailbox': mailboxMigration },
  open: () => ({ commands: () => ({}), operations: () => [] }),
});
