import type { ListingItem } from '@vivarium/contracts/listings/http/item.ts';
import styles from './market.module.css';
import { marketWords } from './market-words.ts';
import { useMarketPrice } from './use-market-price.ts';

/** How a price compares, when enough others can be compared with. */
export function MarketLine({ listing, compact }: { listing: Pick<ListingItem, 'id'>; compact: boolean }) {
  const market = useMarketPrice(listing.id);
  if (market === undefined) return null;
  const { short, line } = marketWords(market);
  return (
    <span className={`${styles.line} ${compact ? styles.compact : ''}`}>
      <span className={styles.long}>{line}</span>
      <span className={styles.short}>{short}</span>
    </span>
  );
}
