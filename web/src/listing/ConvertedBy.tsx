import { useReaderCurrency } from '../format/reader-currency.ts';
import { RatesNote } from '../market/RatesNote.tsx';
import styles from './listing.module.css';

/** Where the price is in another currency than the reader's: by which rates it is converted, of which day. */
export function ConvertedBy({ price }: { price: { currency: string } }) {
  return useReaderCurrency() === price.currency ? null : (
    <p className={styles.small}>
      <RatesNote />
    </p>
  );
}
