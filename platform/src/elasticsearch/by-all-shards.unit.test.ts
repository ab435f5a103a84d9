import { expect, it } from 'vitest';
import { byAllShards } from './by-all-shards.ts';
import { isElasticsearchOutage } from './is-outage.ts';

it('what some shards have not done is an outage, and no success', () => {
  const whole = { _shards: { failed: 0 } };
  expect(byAllShards(whole)).toBe(whole);
  expect(() => byAllShards({ _shards: { failed: 1 } })).toThrow(
    expect.toSatisfy((error: unknown) => isElasticsearchOutage(error)),
  );
});
