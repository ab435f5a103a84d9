import { type Router as ExpressRouter, Router } from 'express';
import type { Kysely } from 'kysely';
import type { AggregateTables } from '../aggregate/postgres/receipt.table.ts';
import { mailsIn } from './mailbox.store.ts';

/** `GET /dev/mailbox?to=`: every mail that left the system, for development and tests only. */
export function mailboxRoute(db: Kysely<AggregateTables>): ExpressRouter {
  const router = Router();
  router.get('/mailbox', async (request, response) => {
    const { to } = request.query;
    const items = await mailsIn(db, typeof to === 'string' ? to : undefined);
    response.set('Cache-Control', 'no-store').json({ items });
  });
  return router;
}
