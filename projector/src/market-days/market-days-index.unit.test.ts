import { expect, it } from 'vitest';
import { indexBodyOf } from '../indices/index-body.ts';
import { marketDaysIndex } from './market-days-index.ts';

it('the index of days is the one that is committed (npx vitest -u writes it anew)', async () => {
  const body = `${JSON.stringify(indexBodyOf(marketDaysIndex), null, 2)}\n`;
  await expect(body).toMatchFileSnapshot('../../generated/trend-days.json');
});
