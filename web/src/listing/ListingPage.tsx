import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useParams } from 'react-router';
import { sendActivity } from '../activity/send-activity.ts';
import { isApiError } from '../api/api-error.ts';
import { listingQuery } from '../api/listings.ts';
import { Outage } from '../api/Outage.tsx';
import { useSession } from '../api/use-session.ts';
import { NotFoundPage } from '../ui/NotFoundPage.tsx';
import { ListingView } from './ListingView.tsx';
import styles from './listing.module.css';

/** `/listing/:id`: everything about one listing. */
export function ListingPage() {
  const { id = '' } = useParams();
  const session = useSession();
  const { data, error, refetch } = useQuery({ ...listingQuery(id), enabled: session.status !== 'unknown' });
  const isOwner = session.status === 'signed-in' && session.user.id === data?.seller.id;
  const viewed = isOwner ? undefined : data?.id;
  const category = data?.category;
  useEffect(() => {
    if (viewed !== undefined) sendActivity([{ type: 'view', listing: viewed, category }]);
  }, [viewed, category]);
  if (isApiError(error) && error.status === 404) return <NotFoundPage what="listing" />;
  if (error !== null && data === undefined) return <Outage error={error} onRetry={() => void refetch()} />;
  if (data === undefined) {
    return (
      <div className={styles.page} aria-busy="true" data-waiting>
        <div className={styles.plate} />
        <span className="visually-hidden">
          <Trans>Loading the listing</Trans>
        </span>
      </div>
    );
  }
  // What was pressed or opened of one listing is nothing of another, which the same address may show next.
  return <ListingView key={data.id} listing={data} isOwner={isOwner} />;
}
