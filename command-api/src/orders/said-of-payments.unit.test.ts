import { afterEach, expect, it, vi } from 'vitest';
import { nextOfPayment, sayOfPayment } from './said-of-payments.ts';

afterEach(() => void vi.useRealTimers());

it('wakes all who wait for a payment, and nobody who waits for another', async () => {
  let woken = 0;
  const wait = async (id: string) => {
    await nextOfPayment(id, 2 ** 31 - 1);
    woken += 1;
  };
  const mine = [wait('mine'), wait('mine')];
  const theirs = wait('theirs');
  sayOfPayment('nobody’s');
  sayOfPayment('mine');
  await Promise.all(mine);
  expect(woken).toBe(2);
  sayOfPayment('mine');
  sayOfPayment('theirs');
  await theirs;
  expect(woken).toBe(3);
});

it('waits as long as it is to, and no longer', async () => {
  vi.useFakeTimers();
  let isOver = false;
  const waiting = nextOfPayment('silent', 5000).then(() => {
    isOver = true;
  });
  await vi.advanceTimersByTimeAsync(4999);
  expect(isOver).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  await waiting;
  expect(isOver).toBe(true);
});
