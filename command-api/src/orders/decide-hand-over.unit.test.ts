import type { DisputeBody } from '@vivarium/contracts/orders/http.ts';
import type { Party } from '@vivarium/contracts/orders/life.ts';
import { describe, expect, it } from 'vitest';
import { given, held, now, refusal, terms } from './a-decision.ts';
import type { Act } from './act-on-order.ts';
import { anOrder } from './an-order.ts';
import { decideDispute } from './decide-dispute.ts';
import { decideHandOver } from './decide-hand-over.ts';

describe('what is picked up', () => {
  const delivery = { method: 'pickup', country: null, region: null } as const;
  const paid = anOrder({ status: 'confirmed', payment: held, delivery });
  const handOver = (code: string, order = paid, by: Party = 'seller') =>
    decideHandOver(order, { code }, given(by), 'ABCD-2345');

  it.each(['ABCD-2345', 'abcd2345', ' ab cd 23 45 '])(
    'is handed over by the code of its buyer: %s',
    (code) => {
      expect(handOver(code)).toMatchObject({ type: 'order.shipped', after: { status: 'shipped' } });
    },
  );

  it.each(['ABCD-2346', 'ABCD', 'ABCD-2345-6', '-'])('is not handed over by %s', (code) => {
    expect(handOver(code)).toMatchObject({ code: 'code_not_valid', details: [{ path: 'code' }] });
  });

  it('is refused for what it is before it is for the code', () => {
    expect(refusal(handOver('-', anOrder({ status: 'confirmed' })))).toBe('order_status_conflict');
    expect(refusal(handOver('-', paid, 'buyer'))).toBe('forbidden');
  });

  it('may be complained about afterwards: that it was dead, for two days', () => {
    const { after } = handOver('ABCD-2345') as Act;
    const evidence = ['01934f3e-0000-7000-8000-000000000009'];
    const dead: DisputeBody = { reason: 'dead_on_arrival', text: 'It does not move.', evidence };
    const last = new Date(now.getTime() + terms.arrivalMs);
    expect(decideDispute(after, dead, given('buyer', last))).toMatchObject({ type: 'order.changed' });
    const late = new Date(last.getTime() + 1);
    expect(refusal(decideDispute(after, dead, given('buyer', late)))).toBe('order_status_conflict');
    const other: DisputeBody = { ...dead, reason: 'unwell', evidence: [] };
    expect(decideDispute(after, other, given('buyer', late))).toMatchObject({ type: 'order.changed' });
  });
});
