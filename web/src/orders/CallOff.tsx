import { Trans, useLingui } from '@lingui/react/macro';
import { orderCommands } from '@vivarium/contracts/orders/commands.ts';
import type { OrderItem, OrderReceipt } from '@vivarium/contracts/orders/http.ts';
import { callsOffTogether } from '@vivarium/contracts/orders/requests.ts';
import { obstacleTo } from '@vivarium/contracts/orders/transitions.ts';
import { call } from '../api/call.ts';
import { formatPrice } from '../format/price.ts';
import { less } from '../format/sums.ts';
import { Sure } from './Sure.tsx';

interface Props {
  order: OrderItem;
  isBusy: boolean;
  /** Does something; what is refused is said elsewhere. @returns whether it was done */
  act: (receipt: Promise<OrderReceipt>) => Promise<boolean>;
}

/** Calls an order off, after it has said what becomes of the money, and of what was bought with it. */
export function CallOff({ order, isBusy, act }: Props) {
  const { t } = useLingui();
  const { id, role } = order;
  const isTogether = callsOffTogether(role, order);
  const cancel = (reason: string) =>
    act(call(orderCommands.cancelOrder, { params: { id }, body: reason === '' ? {} : { reason } }));
  const hint = isTogether ? t`The sellers read it.` : t`The seller reads it.`;
  return (
    <Sure
      button={<Trans>Call it off</Trans>}
      look="quiet"
      says={isTogether ? <AllOfIt order={order} /> : <It order={order} />}
      yes={isTogether ? <Trans>Yes, call all of it off</Trans> : <Trans>Yes, call it off</Trans>}
      why={{
        label: t`Why do you call it off?`,
        hint: role === 'buyer' ? hint : t`The buyer reads it.`,
      }}
      isBusy={isBusy}
      onYes={cancel}
    />
  );
}

/** Why its buyer cannot call an order off any more; nothing where that is no matter of its coupon. */
export function NeededForCoupon({ order }: { order: OrderItem }) {
  if (order.coupon === null || obstacleTo(order, 'cancel', order.role)?.why !== 'coupon') return null;
  const minimum = formatPrice(order.coupon.minimum);
  return (
    <p>
      <Trans>
        You cannot call it off any more: it was bought with a coupon for purchases of at least {minimum}, and
        some of that has been sent. Its seller can call it off, or you ask to give it back once it is there.
      </Trans>
    </p>
  );
}

function It({ order }: { order: OrderItem }) {
  const all = formatPrice(less(order.total, order.refunded));
  return order.payment.escrow === 'none' ? (
    <Trans>Nothing is charged, and others can buy it.</Trans>
  ) : (
    <Trans>{all} goes back to the buyer, and others can buy it. Nobody can undo that.</Trans>
  );
}

function AllOfIt({ order: { coupon, payment } }: { order: OrderItem }) {
  const minimum = coupon === null ? '' : formatPrice(coupon.minimum);
  return payment.escrow === 'none' ? (
    <Trans>
      All that you have bought with the same coupon is called off with it: what would be left comes to less
      than the {minimum} that it is for. Nothing is charged for it, and others can buy all of it.
    </Trans>
  ) : (
    <Trans>
      All that you have bought with the same coupon is called off with it: what would be left comes to less
      than the {minimum} that it is for. What you have paid for it goes back to you, and others can buy all of
      it. Nobody can undo that.
    </Trans>
  );
}
