import { expect, it } from 'vitest';
import { indexBodyOf } from '../indices/index-body.ts';
import { activityIndex } from './activity-index.ts';

it('the index of activity is the one that is committed (npx vitest -u writes it anew)', async () => {
  const body = `${JSON.stringify(indexBodyOf(activityIndex), null, 2)}\n`;
  await expect(body).toMatchFileSnapshot('../../generated/activity.json');
});
