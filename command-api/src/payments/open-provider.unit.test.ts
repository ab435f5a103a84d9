import { expect, it } from 'vitest';
import { openProvider } from './open-provider.ts';
import { ProviderRefusal } from './provider.ts';

it('pays out to accounts that are made up in the sandbox alone', async () => {
  const secret = { PAYMENTS_WEBHOOK_SECRET: 'whsec' };
  const sandbox = openProvider({ ...secret, PAYMENTS_URL: 'http://127.0.0.1:1' } as Settings);
  const stripe = openProvider({ ...secret, STRIPE_SECRET_KEY: 'sk' } as Settings);
  const nobody = openProvider({} as Settings);
  expect([sandbox, stripe, nobody].map(({ name, paysOut }) => [name, paysOut])).toEqual([
    ['sandbox', true],
    ['stripe', false],
    ['none', false],
  ]);
  const to = { personId: '01934f3e-0000-7000-8000-000000000001', amount: 100, currency: 'USD' } as const;
  await expect(stripe.payOut(to, 'a')).rejects.toThrow(ProviderRefusal);
});

type Settings = Parameters<typeof openProvider>[0];
