import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { orderCommands } from '@vivarium/contracts/orders/commands.ts';
import type { Currency } from '@vivarium/contracts/shared/currency.ts';
import { type FormEvent, useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { isApiError } from '../api/api-error.ts';
import { call } from '../api/call.ts';
import { listingQuery } from '../api/listings.ts';
import { Outage } from '../api/Outage.tsx';
import { randomKey } from '../api/random-key.ts';
import { formatPrice } from '../format/price.ts';
import { Button } from '../ui/Button.tsx';
import { Banner } from '../ui/Notice.tsx';
import { AddressFields, asSent, type WrittenAddress } from './AddressFields.tsx';
import styles from './orders.module.css';

/** `/buy/:id`: how it is handed over, where to, and what it costs; then it is reserved and paid. */
export function BuyPage() {
  const { id = '' } = useParams();
  const { t } = useLingui();
  const navigate = useNavigate();
  const { data, error, refetch } = useQuery(listingQuery(id));
  const [method, setMethod] = useState<'pickup' | 'shipping'>('shipping');
  const [address, setAddress] = useState<WrittenAddress>({});
  const [refusal, setRefusal] = useState<string>();
  const [key] = useState(randomKey);
  const [isBusy, setBusy] = useState(false);
  if (error !== null && data === undefined) return <Outage error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <div className={styles.page} aria-busy="true" data-waiting />;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setRefusal(undefined);
    const delivery = method === 'pickup' ? { method } : { method, address: asSent(address) };
    try {
      // What was seen is sent along: another price is refused.
      const body = {
        listingId: id,
        delivery,
        price: { ...data.price, currency: data.price.currency as Currency },
      };
      const placed = await call(orderCommands.placeOrder, { body }, { idempotencyKey: key });
      void navigate(`/pay/${placed.payment.id}?order=${placed.id}`);
    } catch (reason) {
      setRefusal(isApiError(reason) ? reason.message : t`That did not work. Try again.`);
      setBusy(false);
    }
  };
  const { title } = data;
  const price = formatPrice(data.price);
  return (
    <div className={styles.page}>
      <title>{t`Buy ${title} – Vivarium`}</title>
      <h1>{title}</h1>
      <form className={styles.form} onSubmit={(event) => void submit(event)}>
        <fieldset className={styles.choices}>
          <legend>
            <Trans>How do you get it?</Trans>
          </legend>
          {(['shipping', 'pickup'] as const).map((one) => (
            <label key={one} className={styles.choice}>
              <input type="radio" name="method" checked={method === one} onChange={() => setMethod(one)} />
              {one === 'pickup' ? <Trans>I pick it up</Trans> : <Trans>It is sent to me</Trans>}
            </label>
          ))}
        </fieldset>
        {method === 'shipping' && <AddressFields value={address} onChange={setAddress} />}
        <p className={styles.quiet}>
          <Trans>
            You pay {price}. Vivarium holds it until you have what you ordered, and pays it back if you do not
            get it.
          </Trans>
        </p>
        {refusal !== undefined && (
          <Banner tone="refusal" role="alert">
            {refusal}
          </Banner>
        )}
        <div>
          <Button look="primary" type="submit" disabled={isBusy}>
            <Trans>Reserve and pay {price}</Trans>
          </Button>
        </div>
      </form>
    </div>
  );
}
