import { pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';

/** Modules of the catalogue that are nothing but data of species and genes. */
const data = /\/catalogue\/src\/(species|genes)\/(?!index\.ts$).+\.ts$/;

/**
 * What few pages read, and ask the API for: other names of species and genes (abbreviations, second and former names) in the
 * sell form, notes on a listing's own page; and what none reads.
 */
const left = new Set([
  ...['otherNames', 'citesNote', 'adultLengthCm', 'welfare'],
  ...['adultWeightGrams', 'loci', 'compounds'],
]);

/** Leaves out of the bundle what only few pages read of the catalogue; every page carries the rest. */
export function leanCatalogue(): Plugin {
  return {
    name: 'vivarium:lean-catalogue',
    apply: 'build',
    async load(id) {
      return data.test(id) ? lean(await import(pathToFileURL(id).href)) : null;
    },
  };
}

/** @returns a module that exports the same data without what is left out. */
export function lean(module: Readonly<Record<string, unknown>>): string {
  return Object.entries(module)
    .map(([name, value]) => `export const ${name} = ${JSON.stringify(value, leaveOut)};`)
    .join('\n');
}

function leaveOut(key: string, value: unknown): unknown {
  return left.has(key) ? undefined : value;
}
