import { expect, it } from 'vitest';
import { nextOfPayment, sayOfPayment } from './said-of-payments.ts';

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

it('waits no longer than it is to', async () => {
  await nextOfPayment('silent', 1);
});
