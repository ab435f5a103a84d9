import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { sealingWith } from '../keys/sealing-key.ts';
import { handOverCode, isSameCode } from './hand-over-code.ts';

const sealing = sealingWith(randomBytes(32));
const id = (n: number) => `01934f3e-0000-7000-8000-${String(n).padStart(12, '0')}`;

it('an order has a code that stays, of two groups in which nothing is taken for anything else', () => {
  const code = handOverCode(id(1), sealing);
  expect(code).toMatch(/^[A-HJKMNP-Z2-9]{4}-[A-HJKMNP-Z2-9]{4}$/);
  expect(handOverCode(id(1), sealing)).toBe(code);
});

it('another order has another code, and so has the same under another key', () => {
  const codes = Array.from({ length: 500 }, (_, n) => handOverCode(id(n), sealing));
  expect(new Set(codes).size).toBe(codes.length);
  expect(handOverCode(id(1), sealingWith(randomBytes(32)))).not.toBe(codes[1]);
});

it('a code is the same however it is typed, and of nothing else', () => {
  expect(isSameCode('abcd 2345', 'ABCD-2345')).toBe(true);
  expect(isSameCode('ABCD-234', 'ABCD-2345')).toBe(false);
  expect(isSameCode('', 'ABCD-2345')).toBe(false);
});
