import { type Router as ExpressRouter, Router } from 'express';
import type { Kysely } from 'kysely';
import type { AggregateTables } from '../aggregate/postgres/receipt.table.ts';
import { mailsIn } from './mailbox.store.ts';

/**
 * `GET /dev/mailbox?to=`: every mail that left the system, and every message to a telephone where that is asked for, for
 * development and tests only.
 * @param messagesTo what was sent to a number
 */
export function mailboxRoute(
  db: Kysely<AggregateTables>,
  messagesTo: (number: string) => Promise<readonly unknown[]>,
): ExpressRouter {
  const router = Router();
  router.get('/mailbox', async (request, response) => {
    const { to } = request.query;
    // In a query string that nobody has encoded, the plus is a blank.
    const number = typeof to === 'string' ? /^[+ ](\d+)$/.exec(to)?.[1] : undefined;
    const items =
      number === undefined
        ? await mailsIn(db, typeof to === 'string' ? to : undefined)
        : await messagesTo(`+${number}`);
    response.set('Cache-Control', 'no-store').json({ items });
  });
  return router;
}
