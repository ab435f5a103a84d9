import { describe, expect, it } from 'vitest';
import { locate } from './locate.ts';

/** A browser that knows where it is, or refuses with a code. */
function browserThat(answers: { latitude: number; longitude: number } | number): Geolocation {
  return {
    getCurrentPosition: (found: (position: never) => void, refused: (error: never) => void) =>
      typeof answers === 'number' ? refused({ code: answers } as never) : found({ coords: answers } as never),
  } as unknown as Geolocation;
}

describe('asking where somebody is', () => {
  it('keeps nothing that is more exact than the places of listings', async () => {
    const home = { latitude: 51.507_351, longitude: -0.127_758 };
    expect(await locate(browserThat(home))).toEqual({ point: { lat: 51.5, lng: -0.1 } });
  });

  it.each([
    [1, /told not to share/],
    [2, /does not know/],
    [3, /too long/],
    [9, /does not know/],
  ])('says in words why there is no answer (%i)', async (code, words) => {
    expect(await locate(browserThat(code))).toEqual({ refusal: expect.stringMatching(words) });
  });
});
