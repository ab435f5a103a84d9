import { expect, test } from 'vitest';
import { marketBody } from './market-body.ts';

const [ann, bob] = ['01990000-0000-7000-8000-00000000000a', '01990000-0000-7000-8000-00000000000b'];

/** Committed, so that a change of what is asked shows in review. `vitest -u` writes it anew. */
test('the search for the prices of markets', async () => {
  const [pied, normal] = ['python-regius|pied:visual|adult|male|captive_bred||USD', 'python-regius||…'];
  const body = marketBody([
    { comparable: pied, sellerId: ann },
    { comparable: pied, sellerId: bob },
    { comparable: normal, sellerId: bob },
  ]);
  const json = `${JSON.stringify(body, null, 2)}\n`;
  await expect(json).toMatchFileSnapshot('../../generated/bodies/market-prices.json');
});
