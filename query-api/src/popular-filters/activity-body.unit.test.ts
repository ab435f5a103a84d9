import { expect, test } from 'vitest';
import { activityBody } from './activity-body.ts';

const now = new Date('2026-11-21T12:34:56.789Z');

/** Committed, so that a change of what is asked shows in review. `vitest -u` writes it anew. */
test('the search for what visitors chose in a category', async () => {
  const json = `${JSON.stringify(activityBody('live-animal', now), null, 2)}\n`;
  await expect(json).toMatchFileSnapshot('../../generated/bodies/popular-filters.json');
});

test('is the same for an hour, so that its answer can be remembered', () => {
  const later = new Date('2026-11-21T12:59:59.999Z');
  expect(activityBody(undefined, later)).toEqual(activityBody(undefined, now));
});
