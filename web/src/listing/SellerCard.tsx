import { useQuery } from '@tanstack/react-query';
import type { ListingDetail } from '@vivarium/contracts/listings/http/item.ts';
import { Link } from 'react-router';
import { sellerQuery } from '../api/sellers.ts';
import { formatMonth } from '../format/date.ts';
import { formatPlace } from '../format/place.ts';
import { counted } from '../format/words.ts';
import styles from './listing.module.css';

/** Who sells it, and what they say of how they sell. */
export function SellerCard({ listing }: { listing: ListingDetail }) {
  const { data } = useQuery(sellerQuery(listing.seller.id));
  return (
    <section className={styles.seller} aria-busy={data === undefined} aria-label="Seller">
      <p className={styles.small}>Seller</p>
      <p className={styles.sellerName}>
        <Link to={`/seller/${listing.seller.id}`}>{data?.displayName ?? listing.seller.displayName}</Link>
      </p>
      {data && (
        <>
          <p className={styles.small}>
            {[
              formatPlace(data),
              `Here since ${formatMonth(data.memberSince)}`,
              counted(data.activeListings, 'listing'),
              data.soldListings > 0 ? `${data.soldListings} sold` : '',
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
          {data.bio !== '' && <p>{data.bio}</p>}
        </>
      )}
    </section>
  );
}
