import { describe, expect, it } from 'vitest';
import { everyReadModel } from '../every-read-model.ts';
import { indexBodyOf } from './index-body.ts';
import { indexName, isNameOfBuilt } from './index-name.ts';

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

  it('is told from one of another alias, and from one that somebody has named', () => {
    const built = indexName('own-listings', 'test-', 12, new Date(0));
    expect(isNameOfBuilt(built, 'test-own-listings')).toBe(true);
    expect(isNameOfBuilt(built, 'listings')).toBe(false);
    expect(isNameOfBuilt('listings-v1-by-hand', 'listings')).toBe(false);
    expect(isNameOfBuilt('listings-v1', 'listings')).toBe(false);
  });
});
