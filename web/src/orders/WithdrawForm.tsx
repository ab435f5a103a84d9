import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { moneyCommands } from '@vivarium/contracts/money/commands.ts';
import type { Currency } from '@vivarium/contracts/shared/currency.ts';
import { type FormEvent, useState } from 'react';
import { z } from 'zod';
import { call } from '../api/call.ts';
import { useKeptAttempt } from '../api/kept-attempt.ts';
import { Refused } from '../api/Refused.tsx';
import { useWritten } from '../api/written.ts';
import { readAmount } from '../format/amount.ts';
import { asTyped } from '../format/decimal.ts';
import { formatPrice } from '../format/price.ts';
import { AmountField } from '../ui/AmountField.tsx';
import { announce } from '../ui/announcements.ts';
import { Button } from '../ui/Button.tsx';
import { Banner } from '../ui/Notice.tsx';
import styles from './orders.module.css';

/** How much of what one has is paid out, as people type amounts. */
export function WithdrawForm({ currency, available }: { currency: string; available: string }) {
  const { t } = useLingui();
  const client = useQueryClient();
  const [typed, setTyped, forgetTyped] = useWritten(`withdrawal ${currency}`, z.string(), '');
  const [isTried, setTried] = useState(false);
  const attempt = useKeptAttempt(`withdrawal ${currency}`);
  const read = readAmount(typed, currency);
  const isInside = read !== undefined && Number(read) > 0 && Number(read) <= Number(available);
  const example = asTyped(available);
  const most = formatPrice({ amount: available, currency });
  const paying = useMutation({
    mutationFn: async (amount: string) => {
      const body = { amount: { amount, currency: currency as Currency } };
      return call(moneyCommands.withdraw, { body }, { idempotencyKey: attempt.keyFor(body) });
    },
    onSuccess: async ({ amount, status }) => {
      // The same sum once more is another withdrawal.
      attempt.forget();
      forgetTyped();
      setTried(false);
      const sum = formatPrice(amount);
      if (status !== 'failed') announce(t`${sum} is on its way to you.`);
      await client.invalidateQueries({ queryKey: ['wallet'] });
    },
  });
  const refused = paying.data?.status === 'failed' ? formatPrice(paying.data.amount) : undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (read !== undefined && isInside && !paying.isPending) paying.mutate(read);
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <Refused reason={paying.error} />
      {refused && (
        <Banner tone="refusal" role="alert">
          <Trans>{refused} could not be paid out, and is in your wallet again.</Trans>
        </Banner>
      )}
      <AmountField
        label={t`Take out, in ${currency}`}
        hint={t`Up to ${most}`}
        error={isTried && !isInside ? t`A sum such as ${example}, and not more than that` : undefined}
        typed={typed}
        onType={setTyped}
      />
      <div>
        <Button type="submit" aria-disabled={paying.isPending}>
          {paying.isPending ? <Trans>Sending…</Trans> : <Trans>Take it out</Trans>}
        </Button>
      </div>
    </form>
  );
}
