const MIDNIGHT = 'T00:00:00.000Z';

/**
 * @param estimatedDelivery of a shipment: where its seller has said a day alone, it is kept as the midnight of Greenwich with
 *   which that begins
 * @returns the day as it was said, such as `2026-12-05`: the same wherever its reader is; undefined: a moment was said, or nothing
 */
export function expectedDayOf(estimatedDelivery: string): string | undefined {
  return estimatedDelivery.endsWith(MIDNIGHT) ? estimatedDelivery.slice(0, -MIDNIGHT.length) : undefined;
}
