import { expect, test } from 'vitest';
import { untilProjected } from './until-projected.ts';

function watchFrom(start = 0) {
  let time = start;
  return {
    now: () => time,
    pause: async (ms: number) => {
      time += ms;
    },
  };
}

test('asks again until there is an answer', async () => {
  const answers = [undefined, undefined, 'here'];
  expect(await untilProjected(async () => answers.shift(), watchFrom())).toBe('here');
});

test('gives up within two seconds', async () => {
  const watch = watchFrom(500);
  let asked = 0;
  const never = untilProjected(async () => {
    asked += 1;
    return undefined;
  }, watch);
  await expect(never).rejects.toMatchObject({ code: 'not_yet_projected', retryAfter: 1 });
  expect(watch.now() - 500).toBeLessThanOrEqual(2000);
  expect(asked).toBeLessThan(30);
});
