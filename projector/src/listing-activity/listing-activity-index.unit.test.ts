import { expect, it } from 'vitest';
import { indexBodyOf } from '../indices/index-body.ts';
import { listingActivityIndex } from './listing-activity-index.ts';

it('the index of what visitors did with listings is the one that is committed (npx vitest -u writes it anew)', async () => {
  const body = `${JSON.stringify(indexBodyOf(listingActivityIndex), null, 2)}\n`;
  await expect(body).toMatchFileSnapshot('../../generated/listing-activity.json');
});
