import { Trans } from '@lingui/react/macro';
import { orderCommands } from '@vivarium/contracts/orders/commands.ts';
import type { OrderItem, OrderReceipt } from '@vivarium/contracts/orders/http.ts';
import { isOver } from '@vivarium/contracts/orders/requests.ts';
import { z } from 'zod';
import { call } from '../api/call.ts';
import { useWritten } from '../api/written.ts';
import { formatMoment } from '../format/moment.ts';
import { formatPrice } from '../format/price.ts';
import { less } from '../format/sums.ts';
import { Button, ButtonLink } from '../ui/Button.tsx';
import { AnswerForm } from './AnswerForm.tsx';
import { CallOff, NeededForCoupon } from './CallOff.tsx';
import { Complaint } from './Complaint.tsx';
import { ComplaintForm } from './ComplaintForm.tsx';
import { GivePart } from './GivePart.tsx';
import { nextStepOf, offeredIn } from './next-step.ts';
import styles from './orders.module.css';
import { PartOffered } from './PartOffered.tsx';
import { CodeToShow, HandOverForm } from './PickUp.tsx';
import { Returning } from './Returning.tsx';
import { ShipForm } from './ShipForm.tsx';
import { Sure } from './Sure.tsx';
import type { Act } from './use-order.ts';

interface Props {
  order: OrderItem;
  act: Act;
  isBusy: boolean;
}

/** The one thing to do now, first, and what else one may. */
export function Actions({ order, act, isBusy }: Props) {
  const { id, role, status } = order;
  const params = { id };
  // What was seen is what is answered: a part of another amount has another version.
  const seen = { version: order.version };
  const step = nextStepOf(order);
  const until = order.due && formatMoment(order.due.at);
  const offered = offeredIn(order, new Date());
  const canComplain = offered.has('dispute');
  const { deadOnArrival } = order.claims;
  const saidDead = order.listing.category === 'live-animal' && !isOver(deadOnArrival, new Date());
  const canGiveIn = step !== 'answer_complaint' && offered.has('concede');
  const all = formatPrice(less(order.total, order.refunded));
  const [isComplaining, complain, complainNoMore] = useWritten('complaining', z.boolean(), false);
  // What is refused is said above, and the page shows what is so instead.
  const quietly = (receipt: Promise<OrderReceipt>): Promise<boolean> =>
    act(receipt).then(
      () => true,
      () => false,
    );
  return (
    <section className={`${styles.part} no-print`}>
      {step !== undefined && (
        <h2>
          {step === 'pay' && <Trans>Pay by {until}</Trans>}
          {step === 'send' && <Trans>Send it by {until}</Trans>}
          {step === 'hand_over' && <Trans>Hand it over by {until}</Trans>}
          {step === 'pick_up' && <Trans>Pick it up by {until}</Trans>}
          {step === 'receive' && <Trans>Look at it, and say that you have it</Trans>}
          {step === 'answer_complaint' && <Trans>The buyer complains: answer by {until}</Trans>}
          {step === 'answer_part' && <Trans>The seller offers a part of the money: answer by {until}</Trans>}
          {step === 'answer_return' &&
            (until ? (
              <Trans>The buyer wants to give it back: answer by {until}</Trans>
            ) : (
              <Trans>The buyer wants to give it back</Trans>
            ))}
        </h2>
      )}
      {step === 'send' && (
        <ShipForm
          category={order.listing.category}
          species={order.listing.species}
          onShip={(body) => act(call(orderCommands.shipOrder, { params, body }), 'ship')}
        />
      )}
      {step === 'hand_over' && (
        <HandOverForm
          onHandOver={(body) => act(call(orderCommands.handOverOrder, { params, body }), 'hand-over')}
        />
      )}
      {step === 'pick_up' && <CodeToShow orderId={id} />}
      {step === 'answer_complaint' && order.dispute !== null && (
        <>
          <Complaint orderId={id} dispute={order.dispute} role={role} />
          <AnswerForm
            {...{ order, isBusy }}
            onSend={(body) => quietly(call(orderCommands.answerDispute, { params, body }, seen))}
          />
        </>
      )}
      {step === 'answer_part' && (
        <PartOffered
          {...{ order, isBusy }}
          onAccept={() => void quietly(call(orderCommands.acceptPart, { params }, seen))}
          onRefuse={() => void quietly(call(orderCommands.refusePart, { params }, seen))}
        />
      )}
      {canGiveIn && (
        <p>
          <Trans>You can still give all of it back, before a moderator has decided.</Trans>
        </p>
      )}
      <div className={styles.actions}>
        {canGiveIn && (
          <Sure
            button={<Trans>Pay back all of it</Trans>}
            says={<Trans>{all} goes back to the buyer at once. You get nothing, and no fee is kept.</Trans>}
            yes={<Trans>Pay back {all}</Trans>}
            isBusy={isBusy}
            onYes={() =>
              void quietly(call(orderCommands.answerDispute, { params, body: { kind: 'all' } }, seen))
            }
          />
        )}
        {step === 'pay' && (
          <ButtonLink look="primary" to={`/pay/${order.paymentId}?order=${id}`}>
            <Trans>Pay</Trans>
          </ButtonLink>
        )}
        {(step === 'receive' || step === 'pick_up') && (
          <Sure
            button={<Trans>I have it, pay the seller</Trans>}
            look="primary"
            says={
              <Trans>
                The seller gets {all} at once, less the fee. After that you cannot complain any more.
              </Trans>
            }
            yes={<Trans>Yes, pay the seller</Trans>}
            isBusy={isBusy}
            onYes={() => void quietly(call(orderCommands.deliverOrder, { params }))}
          />
        )}
        {canComplain && !isComplaining && (
          <Button disabled={isBusy} onClick={() => complain(true)}>
            <Trans>Something is wrong with it</Trans>
          </Button>
        )}
        {offered.has('cancel') && <CallOff {...{ order, isBusy }} act={quietly} />}
      </div>
      <NeededForCoupon order={order} />
      {canComplain && !isComplaining && saidDead && deadOnArrival !== null && (
        <p className={styles.quiet}>
          <DeadUntil until={formatMoment(deadOnArrival)} />
        </p>
      )}
      {offered.has('refund') && <GivePart {...{ order, isBusy }} act={quietly} />}
      <Returning {...{ order, isBusy }} act={quietly} />
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
          isDeadInTime={saidDead}
          onSend={async (body) => {
            await act(call(orderCommands.disputeOrder, { params, body }), 'dispute');
            complainNoMore();
          }}
          onClose={complainNoMore}
        />
      )}
    </section>
  );
}

/** The one complaint that has less time than the others. */
function DeadUntil({ until }: { until: string }) {
  return <Trans>If it has arrived dead, say so by {until}, with a photograph.</Trans>;
}
