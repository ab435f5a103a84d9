import { Trans, useLingui } from '@lingui/react/macro';
import { orderCommands } from '@vivarium/contracts/orders/commands.ts';
import type { OrderItem, OrderReceipt } from '@vivarium/contracts/orders/http.ts';
import { z } from 'zod';
import { call } from '../api/call.ts';
import { useWritten } from '../api/written.ts';
import { formatMoment } from '../format/moment.ts';
import { formatPrice } from '../format/price.ts';
import { less } from '../format/sums.ts';
import { Button } from '../ui/Button.tsx';
import { type Ahead, offeredIn } from './next-step.ts';
import styles from './orders.module.css';
import { ReasonForm } from './ReasonForm.tsx';
import { Sure } from './Sure.tsx';

interface Props {
  order: Ahead & Pick<OrderItem, 'id' | 'total' | 'refunded'>;
  isBusy: boolean;
  /** Does something; what is refused is said elsewhere. @returns whether it was done */
  act: (receipt: Promise<OrderReceipt>) => Promise<boolean>;
}

/** What each party may do about giving it back. */
export function Returning({ order, isBusy, act }: Props) {
  const { t } = useLingui();
  const { id, status, claims } = order;
  const params = { id };
  const [isWriting, write, writeNoMore] = useWritten('returning', z.boolean(), false);
  const ended = (isDone: boolean) => {
    if (isDone) writeNoMore();
    return isDone;
  };
  const offered = offeredIn(order, new Date());
  const canAsk = offered.has('return');
  const canDecline = offered.has('decline-return') || offered.has('decline-return-late');
  if (isWriting && canAsk)
    return (
      <ReasonForm
        keptAs="return"
        label={t`Why do you want to give it back?`}
        hint={t`The seller reads it, and a moderator if the two of you do not agree. If something is wrong with it, complain instead: then you can show it, and the seller has less time to answer.`}
        maxLength={1000}
        button={<Trans>Ask to give it back</Trans>}
        isBusy={isBusy}
        onSend={(reason) =>
          act(call(orderCommands.returnOrder, { params, body: reason === '' ? {} : { reason } })).then(ended)
        }
        onClose={writeNoMore}
      />
    );
  if (isWriting && canDecline)
    return (
      <ReasonForm
        keptAs="no return"
        label={t`Why do you not take it back?`}
        hint={
          status === 'shipped'
            ? t`A moderator reads it beside what the buyer says, and decides. Until then Vivarium holds the money.`
            : t`The buyer reads it.`
        }
        missing={t`Write why not.`}
        maxLength={4000}
        button={<Trans>Do not take it back</Trans>}
        isBusy={isBusy}
        onSend={(reason) => act(call(orderCommands.declineReturn, { params, body: { reason } })).then(ended)}
        onClose={writeNoMore}
      />
    );
  const all = formatPrice(less(order.total, order.refunded));
  const [canAccept, canWithdraw] = [offered.has('accept-return'), offered.has('withdraw-return')];
  if (!canAsk && !canDecline && !canAccept && !canWithdraw) return null;
  return (
    <div className={styles.actions}>
      {canAccept && (
        <Sure
          button={<Trans>Take it back and pay back</Trans>}
          look="primary"
          says={<Trans>{all} goes back to the buyer at once: say so once you have it again.</Trans>}
          yes={<Trans>Pay back {all}</Trans>}
          isBusy={isBusy}
          onYes={() => void act(call(orderCommands.acceptReturn, { params }))}
        />
      )}
      {canDecline && (
        <Button disabled={isBusy} onClick={() => write(true)}>
          <Trans>Do not take it back…</Trans>
        </Button>
      )}
      {canAsk && (
        <Button disabled={isBusy} onClick={() => write(true)}>
          <Trans>Ask to give it back…</Trans>
        </Button>
      )}
      {canWithdraw && (
        <Button disabled={isBusy} onClick={() => void act(call(orderCommands.withdrawReturn, { params }))}>
          <Trans>Keep it after all</Trans>
        </Button>
      )}
      {canAsk && claims.return !== null && (
        <span className={styles.quiet}>
          <ReturnUntil until={formatMoment(claims.return)} />
        </span>
      )}
    </div>
  );
}

function ReturnUntil({ until }: { until: string }) {
  return <Trans>Until {until}</Trans>;
}

interface ReturnProps {
  order: Pick<OrderItem, 'returning' | 'status' | 'due'> & { role?: OrderItem['role'] };
}

/** Why something is to be given back, why not, and what happens if nobody says anything. */
export function ReturnFacts({ order: { returning, status, due, role } }: ReturnProps) {
  if (returning === null) return null;
  const until = due?.what === 'return' ? formatMoment(due.at) : undefined;
  const { declined } = returning;
  const isSeller = role === 'seller';
  return (
    <div className={styles.side}>
      <p className={styles.said}>{returning.reason || <Trans>Asked for without a reason.</Trans>}</p>
      {declined && (
        <>
          <p>
            <strong>
              {isSeller ? (
                <Trans>You do not take it back</Trans>
              ) : (
                <Trans>The seller does not take it back</Trans>
              )}
            </strong>
          </p>
          {declined.text && <p className={styles.said}>{declined.text}</p>}
        </>
      )}
      {until && (
        <p className={styles.quiet}>
          {isSeller ? (
            <Trans>
              You have until {until} to take it back, or to say why not. Then a moderator decides. Until then
              Vivarium holds the money.
            </Trans>
          ) : (
            <Trans>
              The seller has until {until} to take it back, or to say why not. Then a moderator decides. Until
              then Vivarium holds the money.
            </Trans>
          )}
        </p>
      )}
      {declined === undefined && status === 'delivered' && (
        <p className={styles.quiet}>
          {isSeller ? (
            <Trans>You have the money already: whether you take it back is yours to say.</Trans>
          ) : (
            <Trans>The seller has the money already: whether they take it back is theirs to say.</Trans>
          )}
        </p>
      )}
    </div>
  );
}
