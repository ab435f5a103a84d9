import type { Currency } from '@vivarium/contracts/shared/currency.ts';
import { chooseReaderCurrency } from '../../format/reader-currency.ts';
import { CurrencyChoice } from '../../market/CurrencyChoice.tsx';
import { RatesNote } from '../../market/RatesNote.tsx';
import { withPrice } from '../state/route-changes.ts';
import { useSearch } from '../state/search-context.ts';
import styles from './price.module.css';
import { converted } from './typed-price.ts';

/** What prices are asked for and told in, and how the others are converted. Bounds that are set go along. */
export function PriceCurrency({ currency }: { currency: Currency }) {
  const { change } = useSearch();
  const choose = (next: Currency) => {
    chooseReaderCurrency(next);
    change((now) => {
      if (now.price === undefined) return { ...now };
      const { min, max } = converted(now.price, currency, next);
      return withPrice(now, min, max, next);
    });
  };
  return (
    <div className={styles.currency}>
      <CurrencyChoice currency={currency} onChoose={choose} />
      <p>
        <RatesNote />
      </p>
    </div>
  );
}
