/**
 * Fails when the JavaScript of the search page is over its budget. Run after `npm run build -w web`:
 * `node web/scripts/bundle-size.ts`.
 *
 * Counted is what `/` loads by itself, gzip level 9, as `vite build` left it: the entry, the page, and what those
 * import statically or lazily for the first page of results (names of species and genes, drawings). The map is
 * counted apart: it comes after the results, on wide screens or when asked for.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

interface Chunk {
  file: string;
  imports?: string[];
}

const dist = fileURLToPath(new URL('../dist/', import.meta.url));
const manifest: Record<string, Chunk> = JSON.parse(readFileSync(`${dist}.vite/manifest.json`, 'utf8'));

const page = [
  'index.html',
  'src/search/SearchPage.tsx',
  'src/catalogue/catalogue.ts',
  'src/drawing/ListingDrawing.tsx',
  'src/market/MarketLine.tsx',
  'src/search/popular/PopularFilters.tsx',
  'src/search/activity/ActivityWatch.tsx',
];
const map = ['src/search/map/SearchMap.tsx'];
const budgets = { page: 220_000, map: 60_000 };

function withImports(key: string, found = new Set<string>()): Set<string> {
  const chunk = manifest[key];
  if (chunk === undefined)
    throw new Error(`The build has no ${key}; has it moved? Name it anew in ${import.meta.url}.`);
  if (found.has(key)) return found;
  found.add(key);
  for (const imported of chunk.imports ?? []) withImports(imported, found);
  return found;
}

function filesOf(keys: readonly string[]): Set<string> {
  const chunks = keys.flatMap((key) => [...withImports(key)]);
  return new Set(chunks.map((key) => manifest[key]?.file ?? '').filter((file) => file.endsWith('.js')));
}

function report(name: keyof typeof budgets, files: Iterable<string>): boolean {
  let sum = 0;
  for (const file of files) {
    const size = gzipSync(readFileSync(dist + file), { level: 9 }).length;
    sum += size;
    console.log(`  ${(size / 1000).toFixed(1).padStart(7)} kB  ${file}`);
  }
  const fits = sum <= budgets[name];
  console.log(
    `${name}: ${(sum / 1000).toFixed(1)} kB of ${budgets[name] / 1000} kB${fits ? '' : ' – over the budget'}\n`,
  );
  return fits;
}

const pageFiles = filesOf(page);
const mapFiles = [...filesOf(map)].filter((file) => !pageFiles.has(file));
const fits = [report('page', pageFiles), report('map', mapFiles)];
if (fits.includes(false)) process.exitCode = 1;
