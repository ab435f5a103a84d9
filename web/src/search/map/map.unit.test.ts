import { describe, expect, it } from 'vitest';
import { withoutDateLineJumps } from '../../map/date-line.ts';
import type { ListingHit } from '../results/listing-hit.ts';
import { freeLabels } from './free-labels.ts';
import { boxOfView, groupByPlace } from './group-by-place.ts';

describe('the box of a view', () => {
  it('is north-east, then south-west', () => {
    expect(boxOfView(50, 10, 40, -5)).toEqual([50, 10, 40, -5]);
  });

  it('crosses the date line when the view does', () => {
    expect(boxOfView(50, 200, 40, 150)).toEqual([50, -160, 40, 150]);
  });

  it('is the whole turn when the view shows one', () => {
    expect(boxOfView(95, 300, -95, -300)).toEqual([90, 180, -90, -180]);
    expect(boxOfView(50, 180, 40, -179.9999)).toEqual([50, 180, 40, -180]);
  });

  it('is as wide as the view, across the date line too', () => {
    expect(boxOfView(50, 72, 40, -199)).toEqual([50, 72, 40, 161]);
  });
});

describe('the outlines of countries', () => {
  it('run on beyond the date line instead of around the world, with a copy on the other side', () => {
    const ring = [
      [179, 60],
      [-179, 60],
      [-179, 61],
      [179, 60],
    ];
    const [shape] = withoutDateLineJumps({ type: 'Polygon', coordinates: [ring] });
    const longitudes =
      shape?.type === 'MultiPolygon' ? shape.coordinates.map(([outer]) => outer?.map(([lng]) => lng)) : [];
    expect(longitudes).toEqual([
      [179, 181, 181, 179],
      [-181, -179, -179, -181],
    ]);
  });
});

describe('labels on the map', () => {
  it('give way to those before them that they would cover', () => {
    const wanted = [
      { key: 'a', x: 0, y: 0, text: 'Utrecht, 7' },
      { key: 'b', x: 20, y: 5, text: 'Hamm' },
      { key: 'c', x: 20, y: 60, text: 'Lyon' },
    ];
    expect([...freeLabels(wanted, 400).keys()]).toEqual(['a', 'c']);
  });

  it('stand to the left of their point where the map ends', () => {
    const wanted = [
      { key: 'a', x: 380, y: 0, text: 'Goonellabah' },
      { key: 'b', x: 40, y: 60, text: 'Llanfairpwllgwyngyll' },
    ];
    expect([...freeLabels(wanted, 400)]).toEqual([
      ['a', 'left'],
      ['b', 'right'],
    ]);
  });
});

describe('the listings of a place', () => {
  const hit = (lng: number) => ({ location: { lat: -17, lng, city: 'Taveuni' } }) as ListingHit;

  it('are drawn together', () => {
    expect(groupByPlace([hit(-179.9), hit(-179.9)])).toMatchObject([{ lng: -179.9, hits: [{}, {}] }]);
  });

  it('stand beside those across the antimeridian when one looks there', () => {
    const longitudes = groupByPlace([hit(-179.9), hit(179.8)], 179).map(({ lng }) => lng);
    expect(longitudes).toEqual([180.1, 179.8]);
  });
});
