import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coarsenPoint } from './coarse-point.ts';

const point = fc.record({
  lat: fc.double({ min: -90, max: 90, noNaN: true }),
  lng: fc.double({ min: -180, max: 180, noNaN: true }),
});

const decimals = (value: number) => (String(value).split('.')[1] ?? '').length;

describe('a coarsened point', () => {
  it.each([
    [
      { lat: 30.2672, lng: -97.7431 },
      { lat: 30.25, lng: -97.75 },
    ],
    [
      { lat: 52.5164, lng: 13.3777 },
      { lat: 52.5, lng: 13.4 },
    ],
    [
      { lat: 78.2232, lng: 15.6267 },
      { lat: 78.2, lng: 15.6 },
    ],
    [
      { lat: -0.01, lng: 0.01 },
      { lat: 0, lng: 0 },
    ],
    [
      { lat: 90, lng: 180 },
      { lat: 90, lng: 180 },
    ],
    [
      { lat: -90, lng: -180 },
      { lat: -90, lng: -180 },
    ],
    [
      { lat: 10, lng: 179.99 },
      { lat: 10, lng: 180 },
    ],
    [
      { lat: 10, lng: -179.99 },
      { lat: 10, lng: -180 },
    ],
  ])('of %o is %o', (exact, coarse) => {
    expect(coarsenPoint(exact)).toEqual(coarse);
  });

  it('is the same for the same point', () => {
    fc.assert(
      fc.property(point, (exact) => {
        expect(coarsenPoint({ ...exact })).toEqual(coarsenPoint(exact));
      }),
    );
  });

  it('stays where it is when it is coarsened again', () => {
    fc.assert(
      fc.property(point, (exact) => {
        const once = coarsenPoint(exact);
        expect(coarsenPoint(once)).toEqual(once);
      }),
      { numRuns: 2000 },
    );
  });

  it('has at most two decimals and no negative zero', () => {
    fc.assert(
      fc.property(point, (exact) => {
        const { lat, lng } = coarsenPoint(exact);
        expect(Math.max(decimals(lat), decimals(lng))).toBeLessThanOrEqual(2);
        expect(Object.is(lat, -0) || Object.is(lng, -0)).toBe(false);
      }),
    );
  });

  it('is a point of the globe, no farther away than half a cell', () => {
    fc.assert(
      fc.property(point, (exact) => {
        const { lat, lng } = coarsenPoint(exact);
        expect(Math.abs(lat)).toBeLessThanOrEqual(90);
        expect(Math.abs(lng)).toBeLessThanOrEqual(180);
        expect(Math.abs(lat - exact.lat)).toBeLessThanOrEqual(0.025 + 1e-9);
        expect(Math.abs(lng - exact.lng)).toBeLessThanOrEqual(0.1 + 1e-9);
        if (Math.abs(lat) < 50) expect(Math.abs(lng - exact.lng)).toBeLessThanOrEqual(0.025 + 1e-9);
      }),
    );
  });
});
