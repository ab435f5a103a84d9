import { expect, it } from 'vitest';
import { withdrawBodySchema } from '../money/http.ts';
import { offerBodySchema } from '../offers/http.ts';
import { answerBodySchema, refundBodySchema } from './http.ts';

const nothing = { amount: '0.00', currency: 'USD' };

it.each([
  ['a part that is paid back', refundBodySchema, { amount: nothing }],
  ['a part that is offered', answerBodySchema, { kind: 'part', amount: nothing }],
  ['a price that is offered', offerBodySchema, { amount: nothing }],
  ['a payout', withdrawBodySchema, { amount: nothing }],
])('%s is more than nothing, and it is said where', (_what, schema, body) => {
  const { error, success } = schema.safeParse(body);
  expect(success).toBe(false);
  expect(error?.issues).toMatchObject([{ path: ['amount', 'amount'], message: 'must be more than nothing' }]);
});
