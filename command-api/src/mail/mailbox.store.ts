import type { ExpressionBuilder, Kysely } from 'kysely';
import type { AggregateTables } from '../aggregate/postgres/receipt.table.ts';
import type { Mail } from './mail.ts';
import type { MailboxTables } from './mailbox.table.ts';

const MOST = 100;

const mailbox = (db: Kysely<AggregateTables>) => db.withTables<MailboxTables>();

/** Keeps a mail instead of sending it. */
export async function keepInMailbox(
  db: Kysely<AggregateTables>,
  { to, subject, text, html, headers }: Mail,
): Promise<void> {
  const row = { recipient: to, subject, text, html, headers: JSON.stringify(headers) };
  await mailbox(db).insertInto('mail.mailbox').values(row).execute();
}

/** @returns mails that left the system, the newest first. @param to whom; undefined: everybody */
export async function mailsIn(db: Kysely<AggregateTables>, to: string | undefined) {
  const all = mailbox(db).selectFrom('mail.mailbox').selectAll().orderBy('id', 'desc').limit(MOST);
  const rows = await (to === undefined ? all : all.where('recipient', '=', to.toLowerCase())).execute();
  return rows.map(({ recipient, subject, text, html, headers, at }) => ({
    ...{ to: recipient, subject, text, html, headers },
    at: at.toISOString(),
  }));
}

/** @returns mails that were kept instead of sent to a person, the oldest first. */
export async function mailsTo(db: Kysely<AggregateTables>, personId: string) {
  return mailbox(db)
    .selectFrom('mail.mailbox')
    .selectAll()
    .where('recipient', 'in', addressOf(personId))
    .orderBy('id')
    .execute();
}

/** Throws away what was kept instead of sent to a person. */
export async function throwAwayMailsTo(db: Kysely<AggregateTables>, personId: string): Promise<void> {
  await mailbox(db).deleteFrom('mail.mailbox').where('recipient', 'in', addressOf(personId)).execute();
}

const addressOf = (personId: string) => (query: ExpressionBuilder<MailboxTables, 'mail.mailbox'>) =>
  query.selectFrom('identity.reachable').select('email').where('person_id', '=', personId);
