import { uuidSchema } from '@vivarium/contracts/shared/id.ts';
import { expect, it } from 'vitest';
import { derivedId } from './derived-id.ts';

it('is the same for the same, another for anything else, and an id', () => {
  expect(derivedId('a', 'b', 1)).toBe(derivedId('a', 'b', 1));
  expect(
    new Set([derivedId('a', 'b'), derivedId('ab', ''), derivedId('ab'), derivedId('a', 'b', 1)]).size,
  ).toBe(4);
  for (let i = 0; i < 100; i += 1) expect(uuidSchema.safeParse(derivedId('x', i)).success).toBe(true);
});
