import { expect, test } from 'vitest';
import { createWaits } from './waits.ts';

/** Waits whose time goes on when the test says so. */
function aRoom() {
  const gate = Promise.withResolvers<void>();
  const waits = createWaits({ now: () => 0, pause: () => gate.promise });
  let isThere = false;
  let reads = 0;
  const read = async () => {
    reads += 1;
    return isThere ? 'here' : undefined;
  };
  const arrive = () => {
    isThere = true;
    gate.resolve();
  };
  return { waits, read, arrive, reads: () => reads };
}

test('many who wait for the same wait once', async () => {
  const { waits, read, arrive, reads } = aRoom();
  const all = Array.from({ length: 50 }, () => waits.until('anna', 'listing 1', read));
  arrive();
  expect(new Set(await Promise.all(all))).toEqual(new Set(['here']));
  expect(reads()).toBe(2);
});

test('somebody who waits for much gets what there is, and others wait still', async () => {
  const { waits, read, arrive } = aRoom();
  const first = Array.from({ length: 8 }, (_, i) => waits.until('anna', `listing ${i}`, read));
  await expect(waits.until('anna', 'listing 8', read)).rejects.toMatchObject({ code: 'not_yet_projected' });
  const other = waits.until('ben', 'listing 8', read);
  arrive();
  await Promise.all([...first, other]);
  expect(await waits.until('anna', 'listing 8', read)).toBe('here');
});
