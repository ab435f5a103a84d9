import { type PlacedOrder, placedOrderSchema } from '@vivarium/contracts/orders/http.ts';
import { decodeId } from '@vivarium/contracts/shared/id.ts';
import { createLogger } from '@vivarium/platform/telemetry/logger.ts';
import { openPostgres, type Postgres } from '../aggregate/postgres/database.ts';
import { workerConfigSchema } from '../config.ts';
import { aListingBody } from '../listings/a-listing.ts';
import { readOrder } from '../orders/orders.store.ts';
import type { OrderTables } from '../orders/orders.table.ts';
import { sandboxConfigSchema } from '../payments/sandbox/config.ts';
import { type PaymentSandbox, startPaymentSandbox } from '../payments/sandbox/server.ts';
import { startWorker, type Worker } from '../worker-server.ts';
import { type Answer, receiptOf, send } from './http.ts';
import { registerPerson, type TestPerson } from './people.ts';
import { startTestCommandApi, type TestCommandApi } from './test-command-api.ts';

const silent = createLogger('test', 'silent');

/** A command side with a payment sandbox, and people who buy and sell. */
export interface OrderStage {
  t: TestCommandApi;
  sandbox: PaymentSandbox;
  db: Postgres<OrderTables>;
  /** A new listing that is on sale; its id as others see it. */
  onSale(seller: TestPerson, parts?: Record<string, unknown>): Promise<string>;
  person(): Promise<TestPerson>;
  post(person: TestPerson | undefined, path: string, body?: unknown, key?: string): Promise<Answer>;
  get(person: TestPerson, path: string): Promise<Answer>;
  order(buyer: TestPerson, listingId: string, parts?: Record<string, unknown>): Promise<PlacedOrder>;
  pay(placed: PlacedOrder, outcome?: string): Promise<Answer>;
  /** The order as it is kept. */
  now(placed: Pick<PlacedOrder, 'id'>): ReturnType<typeof readOrder>;
  worker(): Promise<Worker>;
  close(): Promise<void>;
}

export const anAddress = {
  name: 'Ben Buyer',
  line1: '1 Main Street',
  city: 'Portland',
  region: 'Oregon',
  postcode: '97201',
  country: 'US',
};

export async function startOrderStage(
  settings: Record<string, string | number> = {},
  injected: Parameters<typeof startTestCommandApi>[1] = {},
  ofSandbox: { SANDBOX_MISCHIEF?: string; KEYS_DIR?: string } = {},
): Promise<OrderStage> {
  const sandbox = await startPaymentSandbox(sandboxConfigSchema.parse(ofSandbox), {
    logger: silent,
  });
  const t = await startTestCommandApi({ PAYMENTS_URL: sandbox.url, ...settings }, injected);
  const db = openPostgres<OrderTables>(t.config.POSTGRES_URL, { name: 'test', max: 3, onError: () => {} });
  const workers: Worker[] = [];
  const post: OrderStage['post'] = (person, path, body, key) =>
    send('POST', `${t.url}${path}`, {
      ...(person && { token: person.token }),
      ...(body === undefined ? {} : { body }),
      ...(key === undefined ? {} : { headers: { 'idempotency-key': key } }),
    });
  return {
    ...{ t, sandbox, db, post },
    person: () => registerPerson(t.url),
    get: (person, path) => send('GET', `${t.url}${path}`, { token: person.token }),
    onSale: async (seller, parts = {}) => {
      const { id } = receiptOf(await post(seller, '/listings', aListingBody(parts)));
      const published = await post(seller, `/listings/${id}/publish`);
      if (published.status !== 200) throw new Error(published.text);
      return id;
    },
    order: async (buyer, listingId, parts = {}) => {
      const body = { listingId, delivery: { method: 'shipping', address: anAddress }, ...parts };
      const answer = await post(buyer, '/orders', body);
      if (answer.status !== 201) throw new Error(answer.text);
      return placedOrderSchema.parse(answer.body);
    },
    pay: (placed, outcome = 'approve') =>
      post(undefined, `/sandbox/payments/${placed.payment.id}/pay`, { outcome }),
    now: ({ id }) => readOrder(db.db, decodeId(id) ?? ''),
    worker: async () => {
      const config = workerConfigSchema.parse({ ...t.config, PORT: 0 });
      const worker = await startWorker(config, { logger: silent, ...injected });
      workers.push(worker);
      return worker;
    },
    close: async () => {
      for (const worker of workers) await worker.close();
      await db.close();
      await t.close();
      await sandbox.close();
    },
  };
}
