import { describe, expect, it } from 'vitest';
import { homeRegionIn } from './home-region.ts';

describe('where somebody lives', () => {
  it('is read as it was stored', () => {
    expect(homeRegionIn('US-HI\nHawaii')).toEqual({ code: 'US-HI', name: 'Hawaii' });
  });

  it.each([null, '', 'US-HI', 'Hawaii\nHawaii', 'us\nUnited States', '{"code":"US"}'])(
    'is nothing in %j',
    (text) => {
      expect(homeRegionIn(text)).toBeUndefined();
    },
  );
});
