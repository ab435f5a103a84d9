import { useLingui } from '@lingui/react/macro';
import { referenceRates } from '@vivarium/contracts/shared/reference-rates.ts';
import { approximatePrice } from '../format/approximate-price.ts';
import { formatDay } from '../format/date.ts';
import { useReaderCurrency } from '../format/reader-currency.ts';
import styles from './market.module.css';

interface ApproximatePriceProps {
  price: { amount: string; currency: string };
}

/** What a price is about in the currency of the reader, beside the seller's; nothing where it is in that. */
export function ApproximatePrice({ price }: ApproximatePriceProps) {
  const { t } = useLingui();
  const told = approximatePrice(price, useReaderCurrency());
  if (told === undefined) return null;
  const day = formatDay(referenceRates.day);
  return (
    <span className={`${styles.approximate} tabular`} title={t`By the reference rates of ${day}`}>
      {told}
    </span>
  );
}
