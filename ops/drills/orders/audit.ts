import { orderStateSchema } from '@vivarium/contracts/orders/state.ts';
import type { Books } from './books.ts';

/** @returns what is not at rest yet: there is more to come by itself. */
export function unrestIn({ orders, unfinished, intents, waiting }: Books): string[] {
  const pending = orders.filter(({ status }) => status === 'pending').length;
  const open = intents.filter(({ status }) => status === 'requires_capture').length;
  const left = Object.entries({ ...unfinished, pending, 'authorised payments': open }).flatMap(
    ([what, count]) => (count === 0 ? [] : [`${count} ${what} left`]),
  );
  return [...left, ...waiting.map((words) => `a task is left: ${words}`)];
}

/**
 * Compares what is written down with what must be, once all is at rest.
 * @returns the differences, in words
 */
export function faultsIn(books: Books): string[] {
  return [
    ...oversold(books),
    ...chargedForNothing(books),
    ...reservations(books),
    ...sagas(books),
    ...holds(books),
    ...sums(books),
    ...books.ledgerFaults,
  ];
}

function oversold({ orders, stocks, reservations: kept }: Books): string[] {
  return stocks.flatMap(({ listing_id: id, quantity, reserved, sold }) => {
    const own = orders.filter(({ listingId }) => listingId === id);
    const taken = (state: string) =>
      own.reduce((sum, order) => {
        const one = kept.get(order.id);
        return sum + (one?.state === state ? one.quantity : 0);
      }, 0);
    const differences: string[] = [];
    if (taken('reserved') + taken('sold') > quantity)
      differences.push(`listing ${id}: oversold, ${taken('reserved') + taken('sold')} of ${quantity}`);
    if (taken('sold') !== sold || taken('reserved') !== reserved)
      differences.push(`listing ${id}: its stock counts ${reserved} reserved and ${sold} sold`);
    return differences;
  });
}

/** What the provider has of a buyer, and what their orders say that it has. */
function chargedForNothing({ orders, intents }: Books): string[] {
  const differences: string[] = [];
  for (const { metadata, captured, refunded, chargedBack } of intents) {
    const own = orders.filter(({ paymentId }) => paymentId === metadata.payment_id);
    const isFor = ({ payment: { escrow } }: (typeof own)[number]) =>
      escrow === 'held' || escrow === 'released';
    const owed = own.filter(isFor).reduce((sum, { total, refunded: back }) => sum + total.amount - back, 0);
    const taken = captured - refunded - chargedBack;
    if (taken !== owed)
      differences.push(`payment ${metadata.payment_id}: ${taken} charged, ${owed} for orders`);
  }
  for (const { id, status, payment } of orders)
    if (status === 'cancelled' && payment.escrow === 'held')
      differences.push(`order ${id}: came to nothing, and its money is still held`);
  return differences;
}

function reservations({ orders, reservations: kept }: Books): string[] {
  return orders.flatMap(({ id, status, reason }) => {
    const state = kept.get(id)?.state;
    if (state === undefined) return [`order ${id}: no reservation`];
    if (state === 'reserved' && status !== 'pending') return [`order ${id}: its reservation is left over`];
    // What was charged back after it was handed over is not there to be sold again.
    const isSold = status === 'confirmed' || status === 'delivered' || status === 'returned';
    const wanted = isSold ? 'sold' : 'released';
    return status === 'pending' || state === wanted
      ? []
      : [`order ${id}: ${status} by ${reason}, but ${state}`];
  });
}

function sagas({ orders }: Books): string[] {
  return orders.flatMap((order) => {
    const { id, saga } = orderStateSchema.parse(order);
    const hasEnded = saga.state !== 'running';
    const isWhole = saga.state === 'completed' ? saga.done.length === 3 : saga.done.length === 0;
    return hasEnded && isWhole
      ? []
      : [`order ${id}: its saga is ${saga.state} after ${saga.done.join(', ')}`];
  });
}

function holds({ holds: all, paidOut, transfersOut }: Books): string[] {
  const differences = all.flatMap(({ key, state, transfers }) => {
    const wanted = state === 'posted' ? 1 : 0;
    return state === 'held' || transfers !== wanted ? [`hold ${key}: ${state}, ${transfers} times`] : [];
  });
  return paidOut === transfersOut
    ? differences
    : [...differences, `${paidOut} paid out, and the provider has sent ${transfersOut}`];
}

function sums({ orders, intents, transfersOut, atProvider, inEscrow }: Books): string[] {
  const taken = intents.reduce(
    (sum, { captured, refunded, chargedBack }) => sum + captured - refunded - chargedBack,
    0,
  );
  const held = orders.filter(({ payment }) => payment.escrow === 'held');
  const open = held.reduce((sum, { total, refunded }) => sum + total.amount - refunded, 0);
  return [
    ...(atProvider === transfersOut - taken
      ? []
      : [`the ledger has ${-atProvider} at the provider, who has ${taken - transfersOut}`]),
    ...(inEscrow === open ? [] : [`${inEscrow} in escrow, ${open} of orders that are open`]),
  ];
}
