import { orderCommands } from '@vivarium/contracts/orders/commands.ts';
import { orderStatusSchema } from '@vivarium/contracts/orders/life.ts';
import { expect, it } from 'vitest';
import { plans } from './plans.ts';

const order = (parts: object) =>
  ({
    ...{ status: 'pending', dispute: null, returning: null, reason: null },
    ...{ refunded: { amount: '0.00' }, delivery: { method: 'shipping' } },
    ...parts,
  }) as unknown as Parameters<(typeof plans)[number]['isDone']>[0];

it('there is an order in every state, each known again by one plan', () => {
  const ends = [
    order({ status: 'pending' }),
    order({ status: 'confirmed' }),
    order({ status: 'shipped' }),
    order({ status: 'shipped', returning: {} }),
    order({ status: 'shipped', dispute: { settledAt: null } }),
    order({ status: 'shipped', refunded: { amount: '10.00' } }),
    order({ status: 'delivered' }),
    order({ status: 'delivered', delivery: { method: 'pickup' } }),
    order({ status: 'cancelled', reason: 'by_seller' }),
    order({ status: 'cancelled', reason: 'payment_failed' }),
    order({ status: 'returned' }),
    order({ status: 'returned', dispute: { settledAt: '2026-11-28T10:00:00.000Z' } }),
  ];
  const found = ends.map((end) => plans.filter(({ isDone }) => isDone(end)).map(({ name }) => name));
  expect(found.every((names) => names.length === 1)).toBe(true);
  expect(found.flat().sort()).toEqual(plans.map(({ name }) => name).sort());
  expect(new Set(ends.map(({ status }) => status))).toEqual(new Set(orderStatusSchema.options));
});

it('whatever is done with an order is a command that there is, with a body that it takes', () => {
  const all = Object.values(orderCommands);
  for (const { name, acts } of plans)
    for (const { by, path, body } of acts) {
      const wanted =
        by === 'bank'
          ? '/sandbox/payments/{id}/pay'
          : path.startsWith('/')
            ? path.replace(':id', '{id}')
            : `/orders/{id}/${path}`;
      const command = all.find((one) => one.path === wanted);
      expect(command, `${name}: ${wanted}`).toBeDefined();
      const taken = command !== undefined && 'body' in command ? command.body.safeParse(body) : undefined;
      expect(taken?.error, `${name}: ${wanted}`).toBeUndefined();
    }
});
