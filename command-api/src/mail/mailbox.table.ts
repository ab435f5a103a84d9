import type { ColumnType, Generated } from 'kysely';

/** Row of a mail that was kept instead of sent. */
export interface MailboxTable {
  id: Generated<string>;
  recipient: string;
  subject: string;
  text: string;
  html: string;
  headers: ColumnType<Record<string, string>, string, never>;
  at: Generated<Date>;
}

/** View of the identity context: how a person is reached. */
interface ReachableView {
  person_id: string;
  email: string;
}

/** The tables of the mailbox; a type, since Kysely adds no interface to others. */
export type MailboxTables = { 'mail.mailbox': MailboxTable; 'identity.reachable': ReachableView };
