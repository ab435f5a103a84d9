/**
 * Stands in for the package `qs`, which InstantSearch's router hands to `createURL` and `parseURL`. Ours use
 * neither; should anything else ever call it, it fails loudly instead of writing wrong addresses.
 */
function unused(): never {
  throw new Error('qs is left out of this application: see vite.config.ts');
}

export const stringify = unused;
export const parse = unused;

// biome-ignore lint/style/noDefaultExport: `qs` is imported by its default
export default { stringify, parse };
