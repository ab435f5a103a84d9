import { expect, test } from 'vitest';
import { createIndexState } from './index-state.ts';

function aStage() {
  let [time, refreshes, isUp, reads] = [0, 1, true, 0];
  const read = async () => {
    reads += 1;
    if (!isUp) throw new Error('away');
    return { token: String(refreshes), copies: [] };
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
  expect(await second).not.toEqual(await first);
  expect(await third).toEqual(await second);
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
  expect(await state.current()).not.toEqual(before);
});

test('whoever may be told of a while ago does not wait', async () => {
  const { state, pass, refresh, reads } = aStage();
  const first = await state.recent(100);
  pass(100);
  refresh();
  expect(await state.recent(100)).toBe(first);
  expect(reads()).toBe(1);
  pass(1);
  expect(await state.recent(100)).not.toEqual(first);
});
