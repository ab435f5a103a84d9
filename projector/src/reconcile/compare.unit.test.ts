import { describe, expect, it } from 'vitest';
import { compareVersions } from './compare.ts';

describe('comparing versions', () => {
  it('names each way in which a read model can differ, and nothing that agrees', () => {
    const at = (version: number, content = 7) => ({ version, content });
    const written = new Map([
      ['same', at(3)],
      ['missing', at(1)],
      ['stale', at(2)],
      ['ahead', at(1)],
      ['other', at(4, 8)],
    ]);
    const projected = new Map([
      ['same', at(3)],
      ['stale', at(1)],
      ['ahead', at(2)],
      ['extra', at(1)],
      ['other', at(4, 9)],
    ]);
    expect(Object.fromEntries(compareVersions(written, projected))).toEqual({
      missing: 'missing',
      stale: 'stale',
      ahead: 'ahead',
      extra: 'extra',
      other: 'other',
    });
  });
});
