import { t as say } from '@lingui/core/macro';
import type { HomeRegion } from '../format/home-region.ts';

/** The states of the United States and its capital district, by ISO 3166-2:US. */
const american =
  'AL Alabama,AK Alaska,AZ Arizona,AR Arkansas,CA California,CO Colorado,CT Connecticut,DE Delaware,' +
  'DC District of Columbia,FL Florida,GA Georgia,HI Hawaii,ID Idaho,IL Illinois,IN Indiana,IA Iowa,KS Kansas,' +
  'KY Kentucky,LA Louisiana,ME Maine,MD Maryland,MA Massachusetts,MI Michigan,MN Minnesota,MS Mississippi,' +
  'MO Missouri,MT Montana,NE Nebraska,NV Nevada,NH New Hampshire,NJ New Jersey,NM New Mexico,NY New York,' +
  'NC North Carolina,ND North Dakota,OH Ohio,OK Oklahoma,OR Oregon,PA Pennsylvania,RI Rhode Island,' +
  'SC South Carolina,SD South Dakota,TN Tennessee,TX Texas,UT Utah,VT Vermont,VA Virginia,WA Washington,' +
  'WV West Virginia,WI Wisconsin,WY Wyoming';

/** The provinces and territories of Canada, by ISO 3166-2:CA. */
const canadian =
  'AB Alberta,BC British Columbia,MB Manitoba,NB New Brunswick,NL Newfoundland and Labrador,NT Northwest Territories,' +
  'NS Nova Scotia,NU Nunavut,ON Ontario,PE Prince Edward Island,QC Quebec,SK Saskatchewan,YT Yukon';

/** @returns the parts of a country whose laws differ from part to part; none for other countries. */
export function partsOf(country: string): HomeRegion[] {
  switch (country) {
    case 'US':
    case 'CA':
      return (country === 'US' ? american : canadian)
        .split(',')
        .map((part) => ({ code: `${country}-${part.slice(0, 2)}`, name: part.slice(3) }));
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
