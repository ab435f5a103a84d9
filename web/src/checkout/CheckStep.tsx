import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { AddressItem } from '@vivarium/contracts/addresses/http.ts';
import type { Delivery } from '@vivarium/contracts/orders/http.ts';
import type { Address } from '@vivarium/contracts/shared/address.ts';
import { useState } from 'react';
import { addressesQuery } from '../addressing/addresses-query.ts';
import { WrittenAddress } from '../addressing/WrittenAddress.tsx';
import { attemptOf } from '../api/attempt.ts';
import { Outage } from '../api/Outage.tsx';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { Link } from '../ui/Link.tsx';
import { Banner } from '../ui/Notice.tsx';
import styles from './checkout.module.css';
import { type Draft, NEW_ADDRESS } from './draft.ts';
import { Refusal, type Refused, titleOf } from './Refusal.tsx';
import { isWithoutState } from './without-state.ts';

interface Props extends Pick<Draft, 'draft' | 'change'> {
  total: string;
  /** What each thing is called, in the order in which they are asked for. */
  titles: readonly string[];
  /** Whether an animal is among what is bought. */
  hasAnimal: boolean;
  /** What is said to the server beside the delivery: another total is another attempt. */
  asked: unknown;
  /** Where the delivery is changed. */
  delivery: string;
  place: (delivery: Delivery, idempotencyKey: string) => Promise<void>;
  onRefused: (reason: unknown) => void;
}

/** The last look before it is reserved. */
export function CheckStep({
  draft,
  change,
  total,
  titles,
  hasAnimal,
  asked,
  delivery: back,
  place,
  onRefused,
}: Props) {
  const { t } = useLingui();
  const [refusal, refuse] = useState<Refused>();
  const [isBusy, setBusy] = useState(false);
  const isFromBook = draft.method === 'shipping' && draft.addressId !== NEW_ADDRESS;
  const { data, error, refetch } = useQuery({ ...addressesQuery, enabled: isFromBook });
  if (isFromBook && error && data === undefined)
    return <Outage error={error} onRetry={() => void refetch()} level={2} />;
  const address = isFromBook
    ? data?.items.find(({ id }) => id === draft.addressId)
    : (draft.address as Address);
  const isGone = isFromBook && data !== undefined && address === undefined;
  const order = async () => {
    setBusy(true);
    refuse(undefined);
    const delivery = deliveryOf(draft, address);
    const attempt = attemptOf(draft.attempt, [delivery, asked, draft.couponCode]);
    change({ attempt });
    try {
      await place(delivery, attempt.key);
    } catch (reason) {
      refuse({ reason, title: titleOf(reason, titles) });
      setBusy(false);
      onRefused(reason);
    }
  };
  return (
    <div className={styles.form}>
      <section className={styles.handedOver}>
        <h2>{draft.method === 'pickup' ? <Trans>You pick it up</Trans> : <Trans>It is sent to</Trans>}</h2>
        {draft.method === 'shipping' && address && <WrittenAddress address={address} />}
        {draft.method === 'pickup' && (
          <p className={styles.quiet}>
            <Trans>You arrange with the seller where and when. Say here that you have it once you do.</Trans>
          </p>
        )}
        {isGone && (
          <p>
            <Trans>This address is no longer in your book.</Trans>
          </p>
        )}
        <p>
          <Link to={back}>
            <Trans>Change the delivery</Trans>
          </Link>
        </p>
      </section>
      {hasAnimal && draft.method === 'shipping' && address && isWithoutState(address) && (
        <Banner tone="attention">
          <p>
            <Trans>
              The address names no state that we know, so we cannot check whether its law allows this animal.
              Name the state, or ask its authority before you buy.
            </Trans>
          </p>
        </Banner>
      )}
      <p className={styles.quiet}>
        <Trans>
          With the next step it is reserved for you, and you have some minutes to pay. Until then nothing is
          charged.
        </Trans>
      </p>
      <Field
        label={t`Coupon`}
        hint={
          titles.length > 1
            ? t`What it takes off is shown before you pay. If it is for purchases of at least some sum and less than that would be left, all that you buy with it is called off together, and none of it once some has been sent.`
            : t`What it takes off is shown before you pay.`
        }
        optional
      >
        {(control) => (
          <input
            {...control}
            autoCapitalize="characters"
            autoComplete="off"
            maxLength={24}
            spellCheck={false}
            value={draft.couponCode}
            onChange={({ target }) => change({ couponCode: target.value })}
          />
        )}
      </Field>
      <Refusal {...refusal} delivery={back} />
      <div>
        <Button
          look="primary"
          disabled={isBusy || isGone || (draft.method === 'shipping' && address === undefined)}
          onClick={() => void order()}
        >
          <Trans>Reserve and pay {total}</Trans>
        </Button>
      </div>
    </div>
  );
}

function deliveryOf({ method }: Draft['draft'], address: Address | AddressItem | undefined): Delivery {
  if (method === 'pickup' || address === undefined) return { method };
  return 'id' in address ? { method, addressId: address.id } : { method, address };
}
