import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { ListingDetail } from '@vivarium/contracts/listings/http/item.ts';
import { listingPath } from '../addresses/listing-path.ts';
import { Outage } from '../api/Outage.tsx';
import { formatMoment } from '../format/moment.ts';
import { ButtonLink } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { nextStepOf } from './next-step.ts';
import styles from './orders.module.css';
import { standingOf } from './standing.ts';
import { unpaidQuery } from './use-order.ts';
import { statusWords } from './words.ts';

/** Why it cannot be bought, and the way on. Whoever has it reserved is led to paying. */
export function NotForSale({ listing, isOwn }: { listing: ListingDetail; isOwn: boolean }) {
  const { t, i18n } = useLingui();
  const { data, error, refetch } = useQuery({ ...unpaidQuery, enabled: !isOwn });
  const own = data?.items.find(({ listingId }) => listingId === listing.id);
  const isUnpaid = own !== undefined && nextStepOf(own) === 'pay';
  const until = own?.due && formatMoment(own.due.at);
  const back = (
    <ButtonLink to={listingPath(listing)}>
      <Trans>Back to the listing</Trans>
    </ButtonLink>
  );
  if (own !== undefined)
    return (
      <Page
        title={t`It is reserved for you`}
        actions={
          <>
            {isUnpaid ? (
              <ButtonLink look="primary" to={`/pay/${own.paymentId}?order=${own.id}`}>
                <Trans>Pay</Trans>
              </ButtonLink>
            ) : (
              <ButtonLink look="primary" to={`/orders/${own.id}`}>
                <Trans>See the order</Trans>
              </ButtonLink>
            )}
            {back}
          </>
        }
      >
        {isUnpaid ? (
          until && <Trans>Pay by {until}, and it is yours.</Trans>
        ) : (
          <>{i18n._(statusWords[standingOf(own)])}.</>
        )}
      </Page>
    );
  if (isOwn)
    return (
      <Page title={t`This is a listing of your own`} actions={back}>
        <Trans>You cannot buy from yourself.</Trans>
      </Page>
    );
  // Who has reserved it is not known before: it may be whoever reads this.
  if (data === undefined && listing.status === 'reserved')
    return error === null ? (
      <div className={styles.page} aria-busy="true" data-waiting />
    ) : (
      <Outage error={error} onRetry={() => void refetch()} />
    );
  return (
    <Page
      title={listing.status === 'sold' ? t`It has been sold` : t`It is not for sale at the moment`}
      actions={
        <>
          {back}
          <ButtonLink to="/search">
            <Trans>Look for others</Trans>
          </ButtonLink>
        </>
      }
    >
      {listing.status === 'reserved' ? (
        <Trans>Somebody has reserved it. It comes back if they do not pay. Nothing was charged to you.</Trans>
      ) : (
        <Trans>Nothing was charged to you.</Trans>
      )}
    </Page>
  );
}

function Page({ children, ...notice }: Parameters<typeof Notice>[0]) {
  return (
    <div className={styles.page}>
      <Notice {...notice}>
        <p>{children}</p>
      </Notice>
    </div>
  );
}
