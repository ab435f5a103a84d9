/**
 * Stands in for what InstantSearch would report to Algolia of clicks, views and widgets, and for what it takes over from
 * a server that renders. This market reports nothing to anybody and renders in the browser; what should never be asked
 * for fails loudly: see vite.config.ts.
 */
function leftOut(): never {
  throw new Error('left out');
}

/** Events of clicks and views go nowhere. */
const toNobody = () => () => {};

export const createSendEventForHits = toNobody;
export const createBindEventForHits = toNobody;
export const createSendEventForFacet = toNobody;
export const _buildEventPayloadsForHits = leftOut;
export const createInsightsMiddleware = leftOut;
export const createMetadataMiddleware = leftOut;
export const hydrateSearchClient = leftOut;
export const isMetadataEnabled = () => false;
