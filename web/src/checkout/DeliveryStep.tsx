import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { addressCommands } from '@vivarium/contracts/addresses/commands.ts';
import { MOST_ADDRESSES } from '@vivarium/contracts/addresses/http.ts';
import type { DeliveryMethod } from '@vivarium/contracts/shared/delivery-method.ts';
import type { FormEvent, ReactNode } from 'react';
import { addressesQuery } from '../addressing/addresses-query.ts';
import { useAttempt } from '../api/attempt.ts';
import { call } from '../api/call.ts';
import { Outage } from '../api/Outage.tsx';
import { Button } from '../ui/Button.tsx';
import { AddressChoice } from './AddressChoice.tsx';
import styles from './checkout.module.css';
import { type Draft, NEW_ADDRESS } from './draft.ts';
import type { CheckoutLine } from './lines.ts';
import { OnlyWays } from './OnlyWays.tsx';
import { useNewAddress } from './use-new-address.ts';

interface Props extends Pick<Draft, 'draft' | 'change'> {
  lines: readonly CheckoutLine[];
  /** In which all of it can be had: one at least. */
  ways: readonly DeliveryMethod[];
  onDone: () => void;
  children?: ReactNode;
}

/** How it is handed over, and where it is sent. */
export function DeliveryStep({ draft, change, lines, ways, onDone, children }: Props) {
  const { t } = useLingui();
  const client = useQueryClient();
  const attempt = useAttempt();
  const [first = draft.method] = ways;
  const method = ways.includes(draft.method) ? draft.method : first;
  const isSent = method === 'shipping';
  const { data, error, refetch } = useQuery({ ...addressesQuery, enabled: isSent });
  const book = data?.items ?? [];
  const chosen =
    draft.addressId === NEW_ADDRESS || book.some(({ id }) => id === draft.addressId)
      ? draft.addressId
      : (book[0]?.id ?? NEW_ADDRESS);
  const isFull = book.length >= MOST_ADDRESSES;
  const form = useNewAddress({ draft, change }, async (address) => {
    if (draft.isKept && !isFull) {
      const options = { idempotencyKey: attempt.keyFor(address) };
      const { id } = await call(addressCommands.addAddress, { body: address }, options);
      await client.invalidateQueries(addressesQuery);
      change({ method, addressId: id, address: {}, isReady: true });
    } else change({ method, addressId: NEW_ADDRESS, address, isReady: true });
    onDone();
  });
  const goOn = (event: FormEvent) => {
    event.preventDefault();
    change({ method, isReady: true, ...(isSent && { addressId: chosen }) });
    onDone();
  };
  const isWritten = isSent && chosen === NEW_ADDRESS;
  return (
    <form
      noValidate
      className={styles.form}
      onSubmit={isWritten ? (event) => void form.onSubmit(event) : goOn}
    >
      {children}
      <fieldset className={styles.choices}>
        <legend>
          <Trans>How do you get it?</Trans>
        </legend>
        {ways.map((one) => (
          <label key={one} className={styles.choice}>
            <input
              type="radio"
              name="method"
              checked={method === one}
              onChange={() => change({ method: one, isReady: false })}
            />
            {one === 'pickup' ? <Trans>I pick it up</Trans> : <Trans>It is sent to me</Trans>}
          </label>
        ))}
        <OnlyWays lines={lines} />
      </fieldset>
      {isSent && error && data === undefined && (
        <Outage error={error} onRetry={() => void refetch()} level={2} />
      )}
      {isSent && data === undefined && !error && <p aria-busy="true">{t`Loading…`}</p>}
      {isSent && data !== undefined && (
        <AddressChoice
          {...{ book, chosen, isFull, form }}
          isKept={draft.isKept}
          onChoose={(addressId) => change({ addressId, isReady: false })}
          onKeep={(isKept) => change({ isKept })}
        />
      )}
      {!isSent && (
        <p className={styles.quiet}>
          <Trans>You arrange with the seller where and when. Say here that you have it once you do.</Trans>
        </p>
      )}
      <div>
        <Button look="primary" type="submit" disabled={form.isSubmitting || (isSent && data === undefined)}>
          <Trans>Go on</Trans>
        </Button>
      </div>
    </form>
  );
}
