import { Trans } from '@lingui/react/macro';
import { orderCommands } from '@vivarium/contracts/orders/commands.ts';
import type { OrderItem, OrderReceipt } from '@vivarium/contracts/orders/http.ts';
import { useState } from 'react';
import { call } from '../api/call.ts';
import { formatMoment } from '../format/moment.ts';
import { Button, ButtonLink } from '../ui/Button.tsx';
import { ComplaintForm } from './ComplaintForm.tsx';
import { may, nextStepOf } from './next-step.ts';
import styles from './orders.module.css';
import { ShipForm } from './ShipForm.tsx';
import type { Act } from './use-order.ts';

interface Props {
  order: OrderItem;
  act: Act;
  isBusy: boolean;
}

/** The one thing to do now, first, and what else one may. */
export function Actions({ order, act, isBusy }: Props) {
  const { id, role, status, returning } = order;
  const params = { id };
  const step = nextStepOf(order);
  const until = order.due && formatMoment(order.due.at);
  const canComplain =
    role === 'buyer' && order.dispute === null && order.payment.escrow === 'held' && status === 'shipped';
  const isDisputed = order.dispute !== null && order.dispute.settledAt === null;
  const isThere = status === 'shipped' || status === 'delivered';
  const canReturn = role === 'buyer' && returning === null && isThere && !isDisputed;
  const [isComplaining, complain] = useState(false);
  // What is refused is said above, and the page shows what is so instead.
  const quietly = (receipt: Promise<OrderReceipt>) => void act(receipt).catch(() => undefined);
  return (
    <section className={`${styles.part} no-print`}>
      {step !== undefined && (
        <h2>
          {step === 'pay' && <Trans>Pay by {until}</Trans>}
          {step === 'send' && <Trans>Send it by {until}</Trans>}
          {step === 'hand_over' && <Trans>Hand it over by {until}</Trans>}
          {step === 'pick_up' && <Trans>Pick it up, and say so here</Trans>}
          {step === 'receive' && <Trans>Look at it, and say that you have it</Trans>}
          {step === 'answer_return' && <Trans>The buyer wants to give it back</Trans>}
        </h2>
      )}
      {step === 'send' && (
        <ShipForm
          category={order.listing.category}
          onShip={(body) => act(call(orderCommands.shipOrder, { params, body }))}
        />
      )}
      <div className={styles.actions}>
        {step === 'pay' && (
          <ButtonLink look="primary" to={`/pay/${order.paymentId}?order=${id}`}>
            <Trans>Pay</Trans>
          </ButtonLink>
        )}
        {(step === 'receive' || step === 'pick_up') && (
          <Button
            look="primary"
            disabled={isBusy}
            onClick={() => quietly(call(orderCommands.deliverOrder, { params }))}
          >
            <Trans>I have it, pay the seller</Trans>
          </Button>
        )}
        {step === 'answer_return' && (
          <Button
            look="primary"
            disabled={isBusy}
            onClick={() => quietly(call(orderCommands.acceptReturn, { params }))}
          >
            <Trans>Take it back and pay back</Trans>
          </Button>
        )}
        {canComplain && !isComplaining && (
          <Button disabled={isBusy} onClick={() => complain(true)}>
            <Trans>Something is wrong with it</Trans>
          </Button>
        )}
        {canReturn && (
          <Button
            disabled={isBusy}
            onClick={() => quietly(call(orderCommands.returnOrder, { params, body: {} }))}
          >
            <Trans>Ask to give it back</Trans>
          </Button>
        )}
        {may(order, 'cancel') && (
          <Button
            look="quiet"
            disabled={isBusy}
            onClick={() => quietly(call(orderCommands.cancelOrder, { params, body: {} }))}
          >
            <Trans>Call it off</Trans>
          </Button>
        )}
      </div>
      {status === 'cancelled' && role === 'buyer' && (
        <p>
          <ButtonLink to={`/listing/${order.listingId}`}>
            <Trans>See whether it is still for sale</Trans>
          </ButtonLink>
        </p>
      )}
      {canComplain && isComplaining && (
        <ComplaintForm
          category={order.listing.category}
          onSend={(body) => act(call(orderCommands.disputeOrder, { params, body }))}
          onClose={() => complain(false)}
        />
      )}
    </section>
  );
}
