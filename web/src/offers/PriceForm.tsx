import { Trans, useLingui } from '@lingui/react/macro';
import type { OfferBody } from '@vivarium/contracts/offers/http.ts';
import type { Currency } from '@vivarium/contracts/shared/currency.ts';
import { type FormEvent, useState } from 'react';
import { z } from 'zod';
import { useWritten } from '../api/written.ts';
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
  /** @returns whether it was taken */
  onSend: (offer: SentOffer) => Promise<boolean>;
}

/** A price, and a word with it. */
export function PriceForm({ label, hint, price, button, isBusy, onSend }: Props) {
  const { t } = useLingui();
  const [typed, setTyped, forgetTyped] = useWritten('price', z.string(), '');
  const [message, setMessage, forgetMessage] = useWritten('word with the price', z.string(), '');
  const [isTried, setTried] = useState(false);
  const amount = readAmount(typed, price.currency);
  const example = asTyped(price.amount);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (amount === undefined || isBusy) return;
    const said = message.trim();
    const offered = { amount, currency: price.currency as Currency };
    if (!(await onSend({ amount: offered, ...(said !== '' && { message: said }) }))) return;
    forgetTyped();
    forgetMessage();
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
