import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { sealingWith } from './sealing-key.ts';

const sealing = sealingWith(randomBytes(32));

it('what is sealed is read by whoever has the key, and only for what it belongs to', () => {
  const sealed = sealing.seal('a secret', 'anna');
  expect(sealed.toString('latin1')).not.toContain('secret');
  expect(sealing.open(sealed, 'anna')).toBe('a secret');
  expect(sealing.open(sealed, 'ben')).toBeUndefined();
  expect(sealingWith(randomBytes(32)).open(sealed, 'anna')).toBeUndefined();
});

it('what was changed, cut or never sealed is nothing', () => {
  const sealed = sealing.seal('a secret', 'anna');
  const changed = Buffer.from(sealed);
  changed[sealed.length - 1] = (changed.at(-1) ?? 0) ^ 1;
  expect(sealing.open(changed, 'anna')).toBeUndefined();
  expect(sealing.open(sealed.subarray(0, 20), 'anna')).toBeUndefined();
  expect(sealing.open(Buffer.alloc(0), 'anna')).toBeUndefined();
});

it('two seals of one text differ, and two digests of it do not', () => {
  expect(sealing.seal('x', 'a').equals(sealing.seal('x', 'a'))).toBe(false);
  expect(sealing.digest('x', 'a').equals(sealing.digest('x', 'a'))).toBe(true);
  expect(sealing.digest('x', 'a').equals(sealing.digest('x', 'b'))).toBe(false);
});

it('what was sealed before there were formats is read all the same', () => {
  const fromBefore = sealing.seal('a secret', 'anna').subarray(1);
  expect(sealing.open(fromBefore, 'anna')).toBe('a secret');
  expect(sealing.open(fromBefore, 'ben')).toBeUndefined();
});
