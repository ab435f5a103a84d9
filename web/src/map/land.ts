import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import countriesUrl from 'world-atlas/countries-50m.json?url';
import { codeOfNumber } from './country-numbers.ts';
import { type CountryShape, withoutDateLineJumps } from './date-line.ts';
import { type Middle, middleOf } from './middle.ts';

/** A country to be drawn and, where ISO has a code for it, to be named. */
export interface Country {
  /** ISO 3166-1 alpha-2. */
  code: string | undefined;
  shapes: CountryShape[];
  /** Where its name stands. */
  middle: Middle | undefined;
}

let loading: Promise<Country[]> | undefined;

/** ISO 3166 numeric code of Antarctica, whose outline runs around the pole and fits no rectangular map. */
const ANTARCTICA = '010';

/**
 * The outlines of the world's countries (Natural Earth 1:50m, public domain, by way of world-atlas). Loaded once,
 * when a map is first shown; a failed load is tried again by the next map.
 */
export function loadCountries(): Promise<Country[]> {
  loading ??= fetch(countriesUrl)
    .then((response) => response.json() as Promise<Topology<{ countries: GeometryCollection }>>)
    .then((topology) => feature(topology, topology.objects.countries).features)
    .then((countries) =>
      countries
        .filter(({ id }) => id !== ANTARCTICA)
        .flatMap(({ id, geometry }) => {
          if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') return [];
          const shapes = withoutDateLineJumps(geometry);
          return [{ code: codeOfNumber(String(id)), shapes, middle: middleOf(shapes) }];
        }),
    )
    .catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
  return loading;
}
