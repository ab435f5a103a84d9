import { describe, expect, it } from 'vitest';
import { compareVersions } from './compare.ts';

describe('comparing versions', () => {
  it('names each way in which a read model can differ, and nothing that agrees', () => {
    const written = new Map([
      ['same', 3],
      ['missing', 1],
      ['stale', 2],
      ['ahead', 1],
    ]);
    const projected = new Map([
      ['same', 3],
      ['stale', 1],
      ['ahead', 2],
      ['extra', 1],
    ]);
    expect(Object.fromEntries(compareVersions(written, projected))).toEqual({
      missing: 'missing',
      stale: 'stale',
      ahead: 'ahead',
      extra: 'extra',
    });
  });
});
