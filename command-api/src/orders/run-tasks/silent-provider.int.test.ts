import { once } from 'node:events';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { type OrderStage, startOrderStage } from '../../testing/order-stage.ts';
import type { TestPerson } from '../../testing/people.ts';

let s: OrderStage;
let silent: Server;
let waiting = 0;
const sockets = new Set<Socket>();
let seller: TestPerson;
let buyer: TestPerson;

beforeAll(async () => {
  // Takes every request, and answers none.
  silent = createServer((socket) => {
    waiting += 1;
    sockets.add(socket);
    socket.on('error', () => {});
  });
  silent.listen(0, '127.0.0.1');
  await once(silent, 'listening');
  const { port } = silent.address() as AddressInfo;
  s = await startOrderStage({ PAYMENTS_URL: `http://127.0.0.1:${port}` });
  [seller, buyer] = await Promise.all([s.person(), s.person()]);
}, 60_000);
afterAll(async () => {
  await s?.close();
});

it('keeps nobody from anything else while it does not answer, however many wait for it', async () => {
  const listings = await Promise.all(Array.from({ length: 14 }, () => s.onSale(seller)));
  const before = waiting;
  const orders = listings.map((listingId) =>
    s.post(buyer, '/orders', { listingId, delivery: { method: 'pickup' } }),
  );
  await vi.waitFor(() => expect(waiting - before).toBeGreaterThanOrEqual(10), 30_000);
  const others = await Promise.all(Array.from({ length: 5 }, () => s.get(seller, '/account/wallet')));
  expect(others.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
  await s.onSale(seller);
  // It goes away, and nobody has to wait any more.
  silent.close();
  for (const socket of sockets) socket.destroy();
  await Promise.allSettled(orders);
}, 120_000);
