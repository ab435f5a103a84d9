import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { searchPath } from '../addresses/search-route.ts';
import { isApiError } from '../api/api-error.ts';
import { sellerListingsQuery } from '../api/listings.ts';
import { Outage } from '../api/Outage.tsx';
import { sellerQuery } from '../api/sellers.ts';
import { useSession } from '../api/use-session.ts';
import gridStyles from '../card/grid.module.css';
import { ListingCard } from '../card/ListingCard.tsx';
import { SkeletonCards } from '../card/SkeletonCards.tsx';
import { formatMonth } from '../format/date.ts';
import { formatRating } from '../format/number-format.ts';
import { formatPlace } from '../format/place.ts';
import { SellerBadges } from '../shop/SellerBadges.tsx';
import { StorePolicies } from '../shop/StorePolicies.tsx';
import { ButtonLink } from '../ui/Button.tsx';
import { Face } from '../ui/Face.tsx';
import { Link } from '../ui/Link.tsx';
import { NotFoundPage } from '../ui/NotFoundPage.tsx';
import { Follow } from './Follow.tsx';
import styles from './seller.module.css';

const SHOWN = 24;

/** `/seller/:id`: who somebody is and what they have for sale. */
export function SellerPage() {
  const { t } = useLingui();
  const { id = '' } = useParams();
  const session = useSession();
  const seller = useQuery(sellerQuery(id));
  const listings = useQuery(sellerListingsQuery(id, SHOWN));
  if (isApiError(seller.error) && seller.error.status === 404) return <NotFoundPage what="seller" />;
  if (seller.error && !seller.data)
    return <Outage error={seller.error} onRetry={() => void seller.refetch()} />;
  const profile = seller.data;
  if (profile === undefined) return <Waiting />;
  const isSelf = session.status === 'signed-in' && session.user.id === id;
  const total = listings.data?.total ?? 0;
  const since = formatMonth(profile.memberSince);
  const { activeListings: active, soldListings: sold, ratingCount: raters } = profile;
  const rating = profile.rating === null ? undefined : formatRating(profile.rating);
  return (
    <div className={styles.page}>
      <title>{`${profile.displayName} – Vivarium`}</title>
      <header className={styles.head}>
        <div className={styles.who}>
          {profile.avatarUrl !== null && (
            <Face url={profile.avatarUrl} name={profile.displayName} size={72} />
          )}
          <h1>{profile.displayName}</h1>
        </div>
        <SellerBadges profile={profile} />
        <p className={styles.facts}>
          {[
            formatPlace(profile),
            t`Here since ${since}`,
            plural(active, { one: '# listing for sale', other: '# listings for sale' }),
            sold > 0 ? t`${sold} sold` : '',
            rating === undefined ? '' : t`rated ${rating} of 5 by ${raters}`,
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
        {profile.bio !== '' && <p className={styles.bio}>{profile.bio}</p>}
        <StorePolicies profile={profile} />
        {!isSelf && (
          <p>
            <Follow key={id} seller={{ id, displayName: profile.displayName }} />
          </p>
        )}
        {isSelf && (
          <p>
            <Trans>
              This is how others see you. <Link to="/account">Edit your profile</Link>
            </Trans>
          </p>
        )}
      </header>
      <section className={styles.listings}>
        <h2>
          <Trans>For sale</Trans>
        </h2>
        {listings.error && !listings.data ? (
          <Outage error={listings.error} onRetry={() => void listings.refetch()} level={2} />
        ) : listings.data === undefined ? (
          <SkeletonCards layout="grid" />
        ) : listings.data.items.length === 0 ? (
          <p className={styles.facts}>
            <Trans>Nothing is for sale at the moment.</Trans>
          </p>
        ) : (
          <ul className={gridStyles.grid}>
            {listings.data.items.map((listing) => (
              <li key={listing.id} style={{ display: 'grid', minWidth: 0 }}>
                <ListingCard listing={listing} />
              </li>
            ))}
          </ul>
        )}
        {total > SHOWN && (
          <ButtonLink to={searchPath({ facets: { sellerName: [profile.displayName] }, sort: 'newest' })}>
            <Trans>Search all {total}</Trans>
          </ButtonLink>
        )}
      </section>
    </div>
  );
}

/** How long a page and how much is said of a person is not known before: an outline of it would jump. */
function Waiting() {
  return (
    <div className={styles.waiting} aria-busy="true" data-waiting>
      <h1 className="visually-hidden">
        <Trans>Seller</Trans>
      </h1>
    </div>
  );
}
