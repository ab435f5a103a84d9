import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ListingDetail } from '@vivarium/contracts/listings/http/item.ts';
import { offerCommands } from '@vivarium/contracts/offers/commands.ts';
import type { Currency } from '@vivarium/contracts/shared/currency.ts';
import type { FormEvent } from 'react';
import { z } from 'zod';
import { call } from '../api/call.ts';
import { Outage } from '../api/Outage.tsx';
import { Refused } from '../api/Refused.tsx';
import { useWritten } from '../api/written.ts';
import { readAmount } from '../format/amount.ts';
import { asTyped } from '../format/decimal.ts';
import { formatPrice } from '../format/price.ts';
import { AmountField } from '../ui/AmountField.tsx';
import { announce } from '../ui/announcements.ts';
import { Button } from '../ui/Button.tsx';
import { OfferRow } from './OfferRow.tsx';
import styles from './offers.module.css';
import { offersForQuery } from './offers-query.ts';

/** What a seller sees of the offers for one listing: all of them, and from where on they are accepted unasked. */
export function OffersOfSeller({ listing }: { listing: ListingDetail }) {
  const { id } = listing;
  const { data, error, refetch } = useQuery(offersForQuery(id, 'seller'));
  const terms = useQuery({
    queryKey: ['offer-terms', id],
    queryFn: ({ signal }) => call(offerCommands.showOfferTerms, { params: { id } }, { signal }),
    staleTime: 0,
  });
  const failure = error ?? terms.error;
  if (failure && (data === undefined || terms.data === undefined))
    return (
      <Outage error={failure} onRetry={() => void Promise.all([refetch(), terms.refetch()])} level={2} />
    );
  if (data === undefined || terms.data === undefined) return <div aria-busy="true" data-waiting />;
  return (
    <>
      <h2>
        <Trans>Offers for it</Trans>
      </h2>
      {data.items.length === 0 ? (
        <p className={styles.quiet}>
          <Trans>Nobody has made one yet.</Trans>
        </p>
      ) : (
        <ul className={styles.list}>
          {data.items.map((offer) => (
            <OfferRow key={offer.id} offer={offer} isOfOneListing />
          ))}
        </ul>
      )}
      <h2>
        <Trans>Accept by itself</Trans>
      </h2>
      <TermsForm id={id} price={listing.price} acceptFrom={terms.data.acceptFrom} />
    </>
  );
}

/** What is said of them: nothing, or from which price on. */
interface Said {
  acceptFrom: { amount: string; currency: Currency } | null;
}

interface TermsProps {
  id: string;
  price: { amount: string; currency: string };
  acceptFrom: { amount: string; currency: string } | null;
}

function TermsForm({ id, price: { amount: asked, currency }, acceptFrom }: TermsProps) {
  const { t } = useLingui();
  const client = useQueryClient();
  // What was said in another currency holds no more, and is no number of this one.
  const isOther = acceptFrom !== null && acceptFrom.currency !== currency;
  const begun = acceptFrom === null || isOther ? '' : asTyped(acceptFrom.amount);
  const before = isOther ? formatPrice(acceptFrom) : undefined;
  const [typed, setTyped, forget] = useWritten(`accept from ${currency}`, z.string(), begun);
  const text = typed.trim();
  const amount = readAmount(text, currency);
  const isWrong = text !== '' && amount === undefined;
  const example = asTyped(asked);
  const saving = useMutation({
    mutationFn: (body: Said) => call(offerCommands.setOfferTerms, { params: { id }, body }),
    onSuccess: (_saved, said) => {
      // The form begins with what is known when it is opened again.
      client.setQueryData(['offer-terms', id], said);
      forget();
      announce(t`Saved.`);
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isWrong || saving.isPending) return;
    saving.mutate({ acceptFrom: amount === undefined ? null : { amount, currency: currency as Currency } });
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <Refused reason={saving.error} />
      {before !== undefined && (
        <p className={styles.quiet}>
          <Trans>
            It was {before}, and does not hold since the price is in {currency}.
          </Trans>
        </p>
      )}
      <AmountField
        label={t`Offers from, in ${currency}`}
        hint={t`Whoever offers as much or more may buy at once. Nobody but you sees this price. Leave it empty to answer each offer yourself.`}
        error={isWrong ? t`A number such as ${example}, or nothing` : undefined}
        optional
        typed={typed}
        onType={setTyped}
      />
      <div className={styles.actions}>
        <Button type="submit" aria-disabled={saving.isPending}>
          <Trans>Save</Trans>
        </Button>
      </div>
    </form>
  );
}
