import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { ListingDetail } from '@vivarium/contracts/listings/http/item.ts';
import { sellerListingsQuery } from '../api/listings.ts';
import gridStyles from '../card/grid.module.css';
import { ListingCard } from '../card/ListingCard.tsx';
import styles from './listing.module.css';

const MOST = 4;

/** A few others of the same seller. */
export function MoreFromSeller({ listing }: { listing: ListingDetail }) {
  const { data } = useQuery(sellerListingsQuery(listing.seller.id, MOST + 1));
  const others = data?.items.filter(({ id }) => id !== listing.id).slice(0, MOST) ?? [];
  if (others.length === 0) return null;
  const seller = listing.seller.displayName;
  return (
    <section className={`${styles.more} no-print`}>
      <h2>
        <Trans>More from {seller}</Trans>
      </h2>
      <ul className={gridStyles.grid}>
        {others.map((other) => (
          <li key={other.id} style={{ display: 'grid', minWidth: 0 }}>
            <ListingCard listing={other} />
          </li>
        ))}
      </ul>
    </section>
  );
}
