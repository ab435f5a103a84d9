/**
 * Stands in for what InstantSearch would report to Algolia of clicks, views and widgets, and for what it takes over from
 * a server that renders. This market reports nothing to anybody and renders in the browser; what should never be asked
 * for fails loudly.
 */
export function createInsightsMiddleware(): never {
  throw new Error('Insights are left out of this application: see vite.config.ts');
}

/** Events of clicks and views go nowhere. */
export const createSendEventForHits = () => () => {};
export const createBindEventForHits = () => () => '';
export const _buildEventPayloadsForHits = () => [];
export const createSendEventForFacet = () => () => {};

export const isMetadataEnabled = () => false;
export function createMetadataMiddleware(): never {
  throw new Error('Metadata are left out of this application: see vite.config.ts');
}

export function hydrateSearchClient(): never {
  throw new Error('Nothing is rendered on a server: see vite.config.ts');
}
