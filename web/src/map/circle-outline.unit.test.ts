import { distanceKm, type Point } from '@vivarium/contracts/shared/location.ts';
import { describe, expect, it } from 'vitest';
import { circleOutline, onSameTurn } from './circle-outline.ts';

const distances = (centre: Point, km: number) =>
  circleOutline(centre, km).map(([lat, lng]) => distanceKm(centre, { lat, lng }));

describe('the outline of a circle on the map', () => {
  it.each([
    { lat: 53.8, lng: -1.5 },
    { lat: -17.7, lng: 179.9 },
    { lat: 0, lng: 0 },
  ])('is equally far from the middle on every side (%o)', (centre) => {
    for (const km of distances(centre, 241.4)) expect(km).toBeCloseTo(241.4, 6);
  });

  it('does not jump across the map at the antimeridian', () => {
    const longitudes = circleOutline({ lat: -17.7, lng: 179.9 }, 100).map(([, lng]) => lng);
    expect(Math.max(...longitudes)).toBeGreaterThan(180);
    expect(Math.max(...longitudes) - Math.min(...longitudes)).toBeLessThan(3);
  });

  it('goes all around the map when it holds a pole', () => {
    const outline = circleOutline({ lat: 89, lng: 10 }, 250);
    expect(outline[0]).toEqual([85.05, -170]);
    expect(outline.at(-1)).toEqual([85.05, 190]);
  });

  it('is drawn on the turn of the earth that one looks at', () => {
    expect([onSameTurn(-179, 180), onSameTurn(179, -180), onSameTurn(-1, 2)]).toEqual([181, -181, -1]);
  });
});
