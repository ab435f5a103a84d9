import { pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';

/** Modules of the catalogue that are nothing but data of species and genes. */
const data = /\/catalogue\/src\/(species|genes)\/(?!index\.ts$).+\.ts$/;

/**
 * Leaves the other names of species and genes (abbreviations, second and former names, names in other languages) out of
 * the bundle. Only the sell form reads them, and asks the API; every page carries the rest.
 */
export function namesApart(): Plugin {
  return {
    name: 'vivarium:names-apart',
    apply: 'build',
    async load(id) {
      return data.test(id) ? withoutNames(await import(pathToFileURL(id).href)) : null;
    },
  };
}

/** @returns a module that exports the same data without `otherNames`. */
export function withoutNames(module: Readonly<Record<string, unknown>>): string {
  return Object.entries(module)
    .map(([name, value]) => `export const ${name} = ${JSON.stringify(value, leaveOut)};`)
    .join('\n');
}

function leaveOut(key: string, value: unknown): unknown {
  return key === 'otherNames' ? undefined : value;
}
