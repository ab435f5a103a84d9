/**
 * Stands in for what InstantSearch would report to Algolia of clicks, views and widgets, for what it takes over from a
 * server that renders, and for its own way with addresses. This market reports nothing to anybody, renders in the browser
 * and has a way of its own; what should never be asked for fails loudly: see vite.config.ts.
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

// biome-ignore lint/style/noDefaultExport: the router and its mapping are imported by their defaults
export default leftOut;
