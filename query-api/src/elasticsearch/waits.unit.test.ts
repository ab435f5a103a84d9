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

test('a few people who wait for as much as they may leave room to others', async () => {
  const { waits, read, arrive } = aRoom();
  const refused = (error: { code?: string }) => error.code;
  const many = Array.from({ length: 40 }, (_, person) =>
    Array.from({ length: 8 }, (_, i) => waits.until(`many ${person}`, `listing ${i}`, read).catch(refused)),
  );
  const other = waits.until('ben', 'listing 8', read);
  arrive();
  expect(await other).toBe('here');
  const firsts = await Promise.all(many.map(([first]) => first));
  expect(new Set(firsts)).toEqual(new Set(['here']));
});

test('what has settled makes room again', async () => {
  const { waits, read, arrive } = aRoom();
  const many = Array.from({ length: 200 }, (_, i) => waits.until(`one of many ${i}`, 'listing', read));
  await expect(waits.until('ben', 'listing', read)).rejects.toMatchObject({ code: 'not_yet_projected' });
  arrive();
  await Promise.all(many);
  const all = Array.from({ length: 8 }, (_, i) => waits.until('ben', `listing ${i}`, read));
  expect(new Set(await Promise.all(all))).toEqual(new Set(['here']));
});
