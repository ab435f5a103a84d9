import { countries } from '../format/countries.ts';
import { currentLocale } from '../format/language.ts';

/** What a `select` of countries offers: every one, by its name in the reader's language. */
export function CountryOptions() {
  return countries(currentLocale()).map(({ code, name }) => (
    <option key={code} value={code}>
      {name}
    </option>
  ));
}
