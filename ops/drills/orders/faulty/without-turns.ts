/** Buyers who all come at once, as they do where several processes take orders. */
import type { takingTurns as takingTurnsRightly } from '@vivarium/command-api/orders/place-order/turns.ts';

export const takingTurns: typeof takingTurnsRightly = () => (_listingIds, work) => work();
