import { describe, expect, it } from 'vitest';
import { storePathOf } from './media.ts';

describe('a picture at the one origin', () => {
  it('is found in the bucket that its path names, under the prefix of whoever shares the store', () => {
    expect(storePathOf('/media/listing-images/ab12/1-640.webp', '')).toBe('/listing-images/ab12/1-640.webp');
    expect(storePathOf('/media/profile-images/user/u/avatars/ab/1-96.webp', 'Test_1-')).toBe(
      '/test-1-profile-images/user/u/avatars/ab/1-96.webp',
    );
  });

  it.each([
    '/media/tmp/listing/u/m',
    '/media/listing-images',
    '/media/listing-images/',
    '/media/listing-images/%2e%2e/tmp/x',
    '/media/listing-images/a?policy',
    '/media/listing-images/../tmp/listing/u/m',
    '/media/listing-images/ab/../../tmp/x',
    '/media/listing-images/./a',
    '/media/listing-images//a',
    '/media/elsewhere/a',
    '/media/evidence/user/u/ab/1-640.webp',
    '/media/',
  ])('is not at %s', (path) => {
    expect(storePathOf(path, '')).toBeUndefined();
  });
});
