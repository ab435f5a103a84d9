import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fromQueryString, toQueryString } from '../../addresses/search-route.ts';
import { calledHere, rememberMyLocation } from './my-location.ts';

const here = { lat: 51.55, lng: -0.1 };

/** The storage of another tab, with nothing in it. */
function openTab() {
  const kept = new Map<string, string>();
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  });
}
beforeEach(openTab);
afterEach(() => vi.unstubAllGlobals());

it('is one’s own location to whoever was found there, and a point to whoever is sent the address', () => {
  const near = { ...here, name: rememberMyLocation(here), radiusKm: 100 };
  const address = toQueryString({ facets: {}, near });
  expect(address).not.toContain('location');
  const read = fromQueryString(address).near;
  expect(read && calledHere(read)).toBe('my location');
  openTab();
  expect(read && calledHere(read)).toBe(read?.name);
});

it('does not take a town for it, nor another point', () => {
  const name = rememberMyLocation(here);
  expect(calledHere({ ...here, name: 'London' })).toBe('London');
  expect(calledHere({ ...here, lat: 51.6, name })).toBe(name);
});

it('calls it by where it is, where nothing can be remembered', () => {
  vi.stubGlobal('sessionStorage', undefined);
  const name = rememberMyLocation(here);
  expect(calledHere({ ...here, name })).toBe(name);
});
