/**
 * Stands in for InstantSearch's middleware that reports clicks and views to Algolia. This market reports nothing to
 * anybody; should anything ever ask for it, it fails loudly.
 */
export function createInsightsMiddleware(): never {
  throw new Error('Insights are left out of this application: see vite.config.ts');
}
