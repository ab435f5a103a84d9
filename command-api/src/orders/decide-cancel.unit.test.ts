import { expect, it } from 'vitest';
import { given, held, refusal, shipped } from './a-decision.ts';
import { anOrder } from './an-order.ts';
import { decideCancel } from './decide-cancel.ts';

const confirmed = anOrder({ status: 'confirmed', payment: held });

it.each(['buyer', 'seller', 'moderator'] as const)('a %s calls it off in words of their own', (by) => {
  const reason = 'She died last night.';
  expect(decideCancel(confirmed, { reason }, given(by))).toMatchObject({
    type: 'order.cancelled',
    changed: expect.arrayContaining(['status', 'reason', 'cancellation']),
    after: { status: 'cancelled', reason: `by_${by}`, cancellation: { by, text: reason } },
  });
});

it('who says nothing has said nothing', () => {
  for (const body of [{}, { reason: '' }]) {
    const moved = decideCancel(confirmed, body, given('seller'));
    expect(moved).toMatchObject({ after: { status: 'cancelled', reason: 'by_seller' } });
    expect(moved).not.toHaveProperty('after.cancellation');
    expect(moved).not.toMatchObject({ changed: expect.arrayContaining(['cancellation']) });
  }
});

it('what is sent is not called off, whatever is said of it, and nobody else calls it off', () => {
  expect(refusal(decideCancel(shipped(), { reason: 'No.' }, given('seller')))).toBe('order_status_conflict');
  expect(refusal(decideCancel(confirmed, { reason: 'No.' }, given('clock')))).toBe('forbidden');
});
