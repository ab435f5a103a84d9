import { afterAll, beforeAll, expect, it } from 'vitest';
import { openPostgres, type Postgres } from '../aggregate/postgres/database.ts';
import { serviceUrl } from '../testing/service-url.ts';
import type { OrderTables } from './orders.table.ts';
import { demandRoom, MOST_UNDER_WAY, type OrderDependencies, working } from './working.ts';

const cause = { correlationId: 'a', causationId: null, traceparent: null };
let postgres: Postgres<OrderTables>;
beforeAll(() => {
  postgres = openPostgres(serviceUrl('POSTGRES_URL'), { name: 'test', onError: () => {} });
});
afterAll(() => postgres.close());

it('takes no other order in while too many transactions are under way, and takes them again afterwards', async () => {
  const given = { db: postgres.db, clock: () => new Date(), hint: () => {} } as unknown as OrderDependencies;
  const { promise: over, resolve } = Promise.withResolvers<void>();
  const begin = () => working(given, { cause }, () => over);
  const all = Array.from({ length: MOST_UNDER_WAY - 1 }, begin);
  expect(demandRoom).not.toThrow();
  all.push(begin());
  expect(demandRoom).toThrow(expect.objectContaining({ code: 'unavailable', retryAfter: 2 }));
  resolve();
  await Promise.all(all);
  expect(demandRoom).not.toThrow();
});

it('has room again where they failed', async () => {
  const given = { db: postgres.db, clock: () => new Date(), hint: () => {} } as unknown as OrderDependencies;
  const failing = Array.from({ length: MOST_UNDER_WAY }, () =>
    working(given, { cause }, () => Promise.reject(new Error('no'))),
  );
  expect(demandRoom).toThrow();
  await Promise.allSettled(failing);
  expect(demandRoom).not.toThrow();
});
