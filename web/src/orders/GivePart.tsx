import { Trans, useLingui } from '@lingui/react/macro';
import { orderCommands } from '@vivarium/contracts/orders/commands.ts';
import type { OrderItem, OrderReceipt } from '@vivarium/contracts/orders/http.ts';
import { type FormEvent, useState } from 'react';
import { z } from 'zod';
import { isApiError } from '../api/api-error.ts';
import { call } from '../api/call.ts';
import { useKeptAttempt } from '../api/kept-attempt.ts';
import { useWritten } from '../api/written.ts';
import { AmountField } from '../ui/AmountField.tsx';
import { Button } from '../ui/Button.tsx';
import styles from './orders.module.css';
import { typedPart } from './typed-part.ts';

interface Props {
  order: Pick<OrderItem, 'id' | 'version' | 'total' | 'refunded'>;
  isBusy: boolean;
  /** Does it; what is refused is said elsewhere. @returns whether it was done */
  act: (receipt: Promise<OrderReceipt>) => Promise<boolean>;
}

/** Whether it is known that nothing was given. */
const isFinal = (reason: unknown): boolean =>
  isApiError(reason) && reason.status >= 400 && reason.status < 500;

/** A part of what is held, that its seller gives back of their own accord. */
export function GivePart({ order, isBusy, act }: Props) {
  const { t } = useLingui();
  const [isGiving, give, giveNoMore] = useWritten('giving a part', z.boolean(), false);
  const [typed, setTyped, forgetTyped] = useWritten('part', z.string(), '');
  const attempt = useKeptAttempt('part');
  const [isTried, setTried] = useState(false);
  const { currency } = order.total;
  const { all, part, back } = typedPart(typed, order);
  const close = () => {
    forgetTyped();
    setTried(false);
    giveNoMore();
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (part === undefined || isBusy) return;
    const { id, version } = order;
    // What was seen is what a part is given of: pressed in two tabs, it goes once. The key is not of that: where the answer is lost
    // the order is seen anew, and the same part sent again would be another one.
    const options = { version, idempotencyKey: attempt.keyFor(part) };
    const given = call(orderCommands.refundOrder, { params: { id }, body: { amount: part } }, options);
    given.then(attempt.forget, (reason) => {
      if (isFinal(reason)) attempt.forget();
    });
    if (await act(given)) close();
  };
  if (!isGiving)
    return (
      <Button look="quiet" disabled={isBusy} onClick={() => give(true)}>
        <Trans>Give a part of the money back…</Trans>
      </Button>
    );
  return (
    <form noValidate className={styles.form} onSubmit={(event) => void submit(event)}>
      <AmountField
        label={t`Part in ${currency}`}
        hint={t`Less than ${all}. It goes back to the buyer at once, no fee is kept of it, and nobody can undo that. All else stays as it is.`}
        error={isTried && part === undefined ? t`More than nothing and less than ${all}` : undefined}
        typed={typed}
        onType={setTyped}
      />
      <div className={styles.actions}>
        <Button look="primary" type="submit" disabled={isBusy}>
          {back === undefined ? <Trans>Pay back a part</Trans> : <Trans>Pay back {back}</Trans>}
        </Button>
        <Button look="quiet" onClick={close}>
          <Trans>Cancel</Trans>
        </Button>
      </div>
    </form>
  );
}
