import { speciesBySlug } from '@vivarium/catalogue/species-lookup.ts';
import { undeclaredOf } from '@vivarium/contracts/orders/declarations.ts';
import type { ShipBody } from '@vivarium/contracts/orders/http.ts';
import type { OrderState } from '@vivarium/contracts/orders/state.ts';
import { isSentSo } from '@vivarium/contracts/orders/transport.ts';
import { Problem } from '@vivarium/contracts/problem.ts';
import type { Act } from './act-on-order.ts';
import { type Given, moveOrder } from './move-order.ts';

const DAY_MS = 24 * 3_600_000;
/** Days from the one on which it is sent: with a day before it, which it still is somewhere. */
const [EARLIEST, LATEST] = [-1, 60];

/**
 * Decides that a seller sends it. When it is to arrive decides when they are paid, so that is not any day. What lives is not
 * sent in any way, nor by somebody who says of half of what is asked that it is not so.
 * @param demandsDeclaration whether one who says nothing of it at all is refused too
 */
export function decideShip(
  order: OrderState,
  { method, trackingNumber, estimatedDelivery, declared }: ShipBody,
  given: Given,
  demandsDeclaration: boolean,
): Act | Problem {
  const { now, terms } = given;
  const estimated =
    estimatedDelivery === undefined ? now.getTime() + terms.transitMs : Date.parse(estimatedDelivery);
  const shipment = {
    ...{ method, trackingNumber, shippedAt: now.toISOString() },
    estimatedDelivery: new Date(estimated).toISOString(),
    ...(declared && { declared: [...new Set(declared)] }),
  };
  const days = Math.floor(estimated / DAY_MS) - Math.floor(now.getTime() / DAY_MS);
  const moved = moveOrder(order, 'ship', { ...given, shipment });
  if (moved instanceof Problem) return moved;
  if (days < EARLIEST || days > LATEST) return onNoSuchDay();
  const { category, species } = order.item;
  const group = species === null ? undefined : speciesBySlug(species)?.group;
  if (!isSentSo(category, method, group)) return notSentSo();
  const missing = declared === undefined && !demandsDeclaration ? [] : undeclaredOf(category, declared);
  return missing.length === 0 ? moved : undeclared(missing);
}

function onNoSuchDay(): Problem {
  return new Problem('validation_failed', 'It cannot be expected on that day.', {
    details: [{ path: 'estimatedDelivery', message: `must be within ${LATEST} days from today` }],
  });
}

function notSentSo(): Problem {
  return new Problem('shipping_method_not_allowed', 'This is not sent in that way.', {
    details: [{ path: 'method', message: 'is none of those in which things of this category are sent' }],
  });
}

function undeclared(missing: readonly string[]): Problem {
  return new Problem(
    'transport_not_declared',
    'A live animal is sent only with all that is asked for confirmed.',
    {
      details: [{ path: 'declared', message: `lacks ${missing.join(', ')}` }],
    },
  );
}
