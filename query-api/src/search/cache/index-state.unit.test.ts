import { expect, test } from 'vitest';
import { createIndexState } from './index-state.ts';

function aStage() {
  let [time, refreshes, isUp, reads] = [0, 1, true, 0];
  const read = async () => {
    reads += 1;
    if (!isUp) throw new Error('away');
    return String(refreshes);
  };
  return {
    state: createIndexState(read, () => time),
    pass: (ms: number) => {
      time += ms;
    },
    refresh: () => {
      refreshes += 1;
    },
    setUp: (up: boolean) => {
      isUp = up;
    },
    reads: () => reads,
  };
}

test('it is looked at once for all who ask meanwhile, but never before they have asked', async () => {
  const { state, refresh, reads } = aStage();
  const first = state.current();
  refresh();
  const [second, third] = [state.current(), state.current()];
  expect(await second).not.toBe(await first);
  expect(await third).toBe(await second);
  expect(reads()).toBe(2);
});

test('what was seen before a failure is not believed after it', async () => {
  const { state, pass, setUp } = aStage();
  const before = await state.current();
  setUp(false);
  pass(100);
  expect(await state.current()).toBeUndefined();
  setUp(true);
  pass(100);
  expect(await state.current()).not.toBe(before);
});

test('whoever does not wait gets what was last seen, and has it looked at', async () => {
  const { state, reads } = aStage();
  expect(state.lastSeen()).toBeUndefined();
  await expect.poll(() => state.lastSeen()).toBeDefined();
  expect(reads()).toBe(1);
});
