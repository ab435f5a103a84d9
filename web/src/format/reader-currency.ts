import { type Currency, currencies, currencyIn } from '@vivarium/contracts/shared/currency.ts';
import { useStore } from 'zustand';
import { currentHomeRegion } from './home-region.ts';
import { keptStore } from './kept-store.ts';

/** The countries that pay in euros (Bulgaria since 2026). */
const euroCountries = 'AD AT BE BG CY DE EE ES FI FR GR HR IE IT LT LU LV MC ME MT NL PT SI SK SM VA XK';
/** Countries whose currency is neither the dollar nor called as the country is: `CA` pays in `CAD`, `PL` in `PLN`. */
const others: Partial<Record<string, Currency>> = {
  GL: 'DKK',
  IM: 'GBP',
  JE: 'GBP',
  GG: 'GBP',
  LI: 'CHF',
  SJ: 'NOK',
  NA: 'ZAR',
};

/** @returns what is paid with in a country, where prices can be told in it; else dollars. */
export function currencyOfCountry(country: string): Currency {
  if (euroCountries.split(' ').includes(country)) return 'EUR';
  return others[country] ?? currencies.find((currency) => currency.startsWith(country)) ?? 'USD';
}

/** @returns the currency of where the person lives, else of the region that their browser speaks the language of. */
function usualCurrency(): Currency {
  const region = currentHomeRegion()?.code.slice(0, 2) ?? new Intl.Locale(navigator.language).region ?? 'US';
  return currencyOfCountry(region);
}

const readerCurrency = keptStore('vivarium.currency', (chosen) => currencyIn(chosen) ?? usualCurrency());

/** Tells prices in this currency too, from now on and also when one comes back another day. */
export function chooseReaderCurrency(currency: Currency): void {
  readerCurrency.keep(currency);
}

/** The currency that the person thinks in. */
export function useReaderCurrency(): Currency {
  return useStore(readerCurrency);
}
