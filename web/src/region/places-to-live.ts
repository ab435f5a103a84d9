import { t as say } from '@lingui/core/macro';
import { statesOf } from '@vivarium/contracts/places/states.ts';
import type { HomeRegion } from '../format/home-region.ts';

/** @returns the parts of a country whose laws differ from part to part; none for other countries. */
export function partsOf(country: string): HomeRegion[] {
  switch (country) {
    case 'US':
    case 'CA':
      return statesOf[country].map(({ code, name }) => ({ code: `${country}-${code}`, name }));
    case 'BE':
      return [
        { code: 'BE-BRU', name: say`Brussels` },
        { code: 'BE-VLG', name: say`Flanders` },
        { code: 'BE-WAL', name: say`Wallonia` },
      ];
    case 'GB':
      return [
        { code: 'GB-ENG', name: say`England` },
        { code: 'GB-NIR', name: say`Northern Ireland` },
        { code: 'GB-SCT', name: say`Scotland` },
        { code: 'GB-WLS', name: say`Wales` },
      ];
    default:
      return [];
  }
}
