import { readModels } from '@vivarium/contracts/read-models.ts';
import { describe, expect, it } from 'vitest';
import { indices } from '../projections/read-models.ts';
import { indexName } from './index-name.ts';
import { indexBodyOf } from './read-model-index.ts';

describe('the index of a read model', () => {
  it.each(readModels)('%s is the one that is committed (npx vitest -u writes it anew)', async (readModel) => {
    const body = `${JSON.stringify(indexBodyOf(indices[readModel]), null, 2)}\n`;
    await expect(body).toMatchFileSnapshot(`../../generated/${readModel}.json`);
  });

  it('is named after its alias, its version and the time of its build', () => {
    const now = new Date('2026-11-21T09:03:21.045Z');
    expect(indexName('listings', '', 3, now)).toBe('listings-v3-20261121090321045');
  });
});
