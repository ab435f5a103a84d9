import type { Kysely } from 'kysely';
import { createTransport } from 'nodemailer';
import type { AggregateTables } from '../aggregate/postgres/receipt.table.ts';
import type { Mail } from './mail.ts';
import { keepInMailbox } from './mailbox.store.ts';

/** Sends mails. @throws when the server does not take it; whether it did is then not certain. */
export type SendMail = (mail: Mail) => Promise<void>;

export interface MailConfig {
  SMTP_URL?: string | undefined;
  MAIL_FROM: string;
  DEV_MAILBOX: boolean;
}

const TIMEOUTS = { connectionTimeout: 5000, greetingTimeout: 5000, socketTimeout: 15_000 };

/**
 * @returns what sends mails: by SMTP where a server is set; into a mailbox that anybody can read in development; undefined
 *   where neither is, and no mail leaves
 */
export function mailerOf(config: MailConfig, db: Kysely<AggregateTables>): SendMail | undefined {
  const { SMTP_URL, MAIL_FROM, DEV_MAILBOX } = config;
  if (SMTP_URL !== undefined) return bySmtp(SMTP_URL, MAIL_FROM);
  return DEV_MAILBOX ? (mail) => keepInMailbox(db, mail) : undefined;
}

/** What nodemailer calls it when there is no talking to the server. */
const outages: ReadonlySet<unknown> = new Set(['ECONNECTION', 'ETIMEDOUT', 'ESOCKET', 'EDNS', 'EAI_AGAIN']);

/** The server closes, or has no room (RFC 5321, 4.2.2): no other mail fares better. */
const NOBODY_GETS_THROUGH: ReadonlySet<unknown> = new Set([421, 452]);

/**
 * @returns whether an error says that the mail server could not be reached or takes nothing for now (4yz of RFC 5321, 4.2.1), as
 *   opposed to having refused a mail. What is put off for its recipient or its content stands for itself: the next mail may pass.
 */
export function isMailOutage(error: unknown): boolean {
  if (!(error instanceof Error && 'code' in error)) return false;
  const { responseCode, command } = error as SmtpError;
  if (outages.has(error.code)) return true;
  if (responseCode === undefined || responseCode < 400 || responseCode >= 500) return false;
  if (command === 'RCPT TO') return responseCode === 421;
  return command !== 'DATA' || NOBODY_GETS_THROUGH.has(responseCode);
}

/** As nodemailer throws it: what was answered to what. */
interface SmtpError extends Error {
  responseCode?: number;
  command?: string;
}

const transports = new Map<string, SendMail>();

/** One pool of connections for each server, for as long as the process lives. */
function bySmtp(url: string, from: string): SendMail {
  const known = transports.get(url);
  if (known !== undefined) return known;
  const transport = createTransport({ url, pool: true, maxConnections: 2, ...TIMEOUTS });
  const domain = /@([\w.-]+)/.exec(from)?.[1] ?? 'localhost';
  const send: SendMail = async ({ id, headers, ...mail }) => {
    await transport.sendMail({ ...mail, from, headers: { ...headers }, messageId: `<${id}@${domain}>` });
  };
  transports.set(url, send);
  return send;
}
