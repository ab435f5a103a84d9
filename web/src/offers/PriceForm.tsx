import { Trans, useLingui } from '@lingui/react/macro';
import type { OfferBody } from '@vivarium/contracts/offers/http.ts';
import type { Currency } from '@vivarium/contracts/shared/currency.ts';
import { type FormEvent, useState } from 'react';
import { readAmount } from '../format/amount.ts';
import { asTyped } from '../format/decimal.ts';
import { AmountField } from '../ui/AmountField.tsx';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import styles from './offers.module.css';

/** A price as it is sent. */
export type SentOffer = Omit<OfferBody, 'amount'> & { amount: { amount: string; currency: Currency } };

interface Props {
  label: string;
  hint?: string;
  /** What lies on the table; its currency is that of the price. */
  price: { amount: string; currency: string };
  button: string;
  isBusy: boolean;
  onSend: (offer: SentOffer) => void;
}

/** A price, and a word with it. */
export function PriceForm({ label, hint, price, button, isBusy, onSend }: Props) {
  const { t } = useLingui();
  const [typed, setTyped] = useState('');
  const [message, setMessage] = useState('');
  const [isTried, setTried] = useState(false);
  const amount = readAmount(typed, price.currency);
  const example = asTyped(price.amount);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (amount === undefined || isBusy) return;
    const said = message.trim();
    const offered = { amount, currency: price.currency as Currency };
    onSend({ amount: offered, ...(said !== '' && { message: said }) });
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <AmountField
        label={label}
        hint={hint}
        error={isTried && amount === undefined ? t`A number such as ${example}` : undefined}
        typed={typed}
        onType={setTyped}
      />
      <Field label={t`A word with it`} optional>
        {(control) => (
          <textarea
            {...control}
            rows={3}
            maxLength={500}
            value={message}
            onChange={({ target }) => setMessage(target.value)}
          />
        )}
      </Field>
      <div className={styles.actions}>
        <Button look="primary" type="submit" aria-disabled={isBusy}>
          {isBusy ? <Trans>Sending…</Trans> : button}
        </Button>
      </div>
    </form>
  );
}
