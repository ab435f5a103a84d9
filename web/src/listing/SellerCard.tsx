import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { ListingDetail } from '@vivarium/contracts/listings/http/item.ts';
import { sellerQuery } from '../api/sellers.ts';
import { formatMonth } from '../format/date.ts';
import { formatPlace } from '../format/place.ts';
import { countedListings } from '../format/words.ts';
import { SellerBadges } from '../shop/SellerBadges.tsx';
import { StorePolicies } from '../shop/StorePolicies.tsx';
import { Face } from '../ui/Face.tsx';
import { Link } from '../ui/Link.tsx';
import styles from './listing.module.css';

/** Who sells it, and what they say of how they sell. */
export function SellerCard({ listing }: { listing: ListingDetail }) {
  const { t } = useLingui();
  const { data } = useQuery(sellerQuery(listing.seller.id));
  const since = data && formatMonth(data.memberSince);
  const sold = data?.soldListings ?? 0;
  return (
    <section className={styles.seller} aria-busy={data === undefined} aria-label={t`Seller`}>
      <p className={styles.small}>
        <Trans>Seller</Trans>
      </p>
      <p className={styles.sellerName}>
        {data && data.avatarUrl !== null && <Face url={data.avatarUrl} name={data.displayName} size={40} />}
        <Link to={`/seller/${listing.seller.id}`}>{data?.displayName ?? listing.seller.displayName}</Link>
      </p>
      {data && (
        <>
          <p className={styles.small}>
            {[
              formatPlace(data),
              t`Here since ${since}`,
              countedListings(data.activeListings),
              sold > 0 ? t`${sold} sold` : '',
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
          <SellerBadges profile={data} />
          {data.bio !== '' && <p>{data.bio}</p>}
          <StorePolicies profile={data} folded />
        </>
      )}
    </section>
  );
}
