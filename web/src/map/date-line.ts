import type { MultiPolygon, Polygon, Position } from 'geojson';

export type CountryShape = Polygon | MultiPolygon;

/**
 * A ring that crosses the date line jumps from 180° to −180°, and a flat map would draw the jump as a line around
 * the world. Here such a ring runs on beyond 180° instead, and a copy of it stands a whole turn to the west.
 *
 * @returns the shape, cut into shapes without jumps
 */
export function withoutDateLineJumps(shape: CountryShape): CountryShape[] {
  const polygons = shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates;
  const straight = polygons.map((rings) => rings.map(unwrapped));
  const crossing = straight.filter((rings) =>
    rings.some((ring) => ring.some(([lng = 0]) => Math.abs(lng) > 180)),
  );
  const copies = crossing.map((rings) => rings.map((ring) => ring.map(turned)));
  return [{ type: 'MultiPolygon', coordinates: [...straight, ...copies] }];
}

function unwrapped(ring: Position[]): Position[] {
  let before: number | undefined;
  return ring.map(([lng = 0, lat = 0]) => {
    const turns = before === undefined ? 0 : Math.round((before - lng) / 360);
    before = lng + turns * 360;
    return [before, lat];
  });
}

function turned([lng = 0, lat = 0]: Position): Position {
  return [lng > 0 ? lng - 360 : lng + 360, lat];
}
