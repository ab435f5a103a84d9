import { describe, expect, it } from 'vitest';
import { everyReadModel } from '../every-read-model.ts';
import { indexBodyOf } from './index-body.ts';
import { indexName } from './index-name.ts';

describe('the index of a read model', () => {
  it.each(everyReadModel)(
    '$name is the one that is committed (npx vitest -u writes it anew)',
    async (one) => {
      const body = `${JSON.stringify(indexBodyOf(one), null, 2)}\n`;
      await expect(body).toMatchFileSnapshot(`../../generated/${one.name}.json`);
    },
  );

  it('is named after its alias, its version and the time of its build', () => {
    const now = new Date('2026-11-21T09:03:21.045Z');
    expect(indexName('listings', '', 3, now)).toBe('listings-v3-20261121090321045');
  });
});
