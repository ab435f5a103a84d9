import type { OrderItem } from '@vivarium/contracts/orders/http.ts';
import { orderStatusSchema } from '@vivarium/contracts/orders/life.ts';
import type { Deed } from '@vivarium/contracts/orders/requests.ts';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { askingOnce, render } from '../ui/render.tsx';
import { Actions } from './Actions.tsx';
import { anOrderItem } from './an-order-item.ts';
import { offeredIn } from './next-step.ts';

beforeEach(() => vi.stubGlobal('fetch', async () => Response.json({ code: 'ABCD-EFGH' })));
afterEach(() => vi.unstubAllGlobals());

const past = '2026-11-28T10:00:00.000Z';
const complaint = (asks: NonNullable<OrderItem['dispute']>['asks'], settledAt: string | null = null) => ({
  ...{ reason: 'unwell' as const, text: 'Thin', openedAt: past, settledAt, photographs: 0, asks },
  answer:
    asks === 'buyer'
      ? {
          ...{ kind: 'part' as const, text: '', photographs: 0, at: past },
          part: { amount: '20.00', currency: 'USD' },
        }
      : null,
});
const disputes = [
  null,
  complaint('seller'),
  complaint('buyer'),
  complaint('moderator'),
  complaint('seller', past),
];
const asked = { reason: 'Wrong sex', askedAt: past };
const returns = [null, asked, { ...asked, declined: { text: 'It was probed.', at: past } }];
const escrows: Record<OrderItem['status'], OrderItem['payment']['escrow']> = {
  ...{ pending: 'none', confirmed: 'held', shipped: 'held', delivered: 'released' },
  ...{ cancelled: 'refunded', returned: 'refunded' },
};
/** What stands on the first button, or is asked for in a form, of each thing that one may do. */
const words: Partial<Record<Deed, string | RegExp>> = {
  pay: 'Pay',
  cancel: 'Call it off',
  accept: 'I have it, pay the seller',
  'pick-up': 'I have it, pay the seller',
  dispute: 'Something is wrong with it',
  return: 'Ask to give it back…',
  'withdraw-return': 'Keep it after all',
  'accept-part': /^Take .*20.* back$/,
  'refuse-part': 'Have a moderator decide',
  ship: 'It is sent',
  'hand-over': 'Hand it over',
  contest: 'I see it otherwise',
  'offer-part': 'I offer a part of the money',
  concede: /^(Pay back all of it|I give all of it back)/,
  refund: 'Give a part of the money back…',
  'accept-return': 'Take it back and pay back',
  'decline-return': 'Do not take it back…',
  'decline-return-late': 'Do not take it back…',
};

it.each(
  (['buyer', 'seller'] as const).flatMap((role) =>
    orderStatusSchema.options.map((status) => [role, status] as const),
  ),
)('a %s of what is %s is offered all that they may do then, and nothing else', async (role, status) => {
  const payment = { ...anOrderItem().payment, escrow: escrows[status] };
  const payments = status === 'pending' ? (['pending', 'authorised'] as const) : (['completed'] as const);
  for (const method of ['shipping', 'pickup'] as const)
    for (const paid of payments)
      for (const dispute of disputes)
        for (const returning of returns) {
          const delivery = { method };
          const order = anOrderItem({
            ...{ role, status, delivery, dispute, returning, payment: { ...payment, status: paid } },
            due: { what: 'unshipped', at: past },
          });
          const offered = offeredIn(order, new Date());
          const screen = await render(<Actions order={order} act={async () => {}} isBusy={false} />, {
            client: askingOnce(),
          });
          const shown = screen.container;
          const names = [...shown.querySelectorAll('button, a, label, label span')].map(
            ({ textContent }) => textContent,
          );
          const isThere = (word: string | RegExp) =>
            names.some((name) => (typeof word === 'string' ? name === word : word.test(name)));
          const said = new Map(Object.values(words).map((word) => [word, isThere(word)]));
          const wanted = new Map(Object.values(words).map((word) => [word, false]));
          for (const [deed, word] of Object.entries(words))
            if (offered.has(deed as Deed)) wanted.set(word, true);
          expect({ method, paid, dispute, returning, said: [...said] }).toEqual({
            ...{ method, paid, dispute, returning },
            said: [...wanted],
          });
          await screen.unmount();
        }
});
