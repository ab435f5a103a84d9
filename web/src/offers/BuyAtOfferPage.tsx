import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { OfferItem } from '@vivarium/contracts/offers/http.ts';
import { orderCommands } from '@vivarium/contracts/orders/commands.ts';
import type { Delivery } from '@vivarium/contracts/orders/http.ts';
import { useParams } from 'react-router';
import { isApiError } from '../api/api-error.ts';
import { call } from '../api/call.ts';
import { listingQuery } from '../api/listings.ts';
import { Outage } from '../api/Outage.tsx';
import { Checkout, type Coupon } from '../checkout/Checkout.tsx';
import { useDraft } from '../checkout/draft.ts';
import { Link } from '../ui/Link.tsx';
import { NotFoundPage } from '../ui/NotFoundPage.tsx';
import styles from './offers.module.css';
import { offerQuery } from './offers-query.ts';

/** `/offers/:id/buy`: the same way as that of any order, at the price that was agreed on. */
export function BuyAtOfferPage() {
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(offerQuery(id));
  if (isApiError(error) && error.status === 404) return <NotFoundPage />;
  if (error !== null && data === undefined) return <Outage error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <div className={styles.page} aria-busy="true" data-waiting />;
  return <Buying offer={data} onRefused={() => void refetch()} />;
}

function Buying({ offer, onRefused }: { offer: OfferItem; onRefused: () => void }) {
  const { t } = useLingui();
  const { id, role, status, listing: about, price } = offer;
  const { data: listing, error, refetch } = useQuery({ ...listingQuery(about.id), staleTime: 0 });
  const draft = useDraft(`offer ${id}`);
  const { title } = about;
  if (isApiError(error) && error.status === 404) return <NotFoundPage what="listing" />;
  if (error !== null && listing === undefined) return <Outage error={error} onRetry={() => void refetch()} />;
  if (listing === undefined) return <div className={styles.page} aria-busy="true" data-waiting />;
  if (role !== 'buyer' || status !== 'accepted' || listing.status !== 'active')
    return (
      <div className={styles.page}>
        <title>{t`Buy ${title} – Vivarium`}</title>
        <h1>{title}</h1>
        <p>
          <Trans>It cannot be bought at this price now.</Trans>
        </p>
        <p>
          <Link to={`/offers/${id}`}>
            <Trans>See the offer</Trans>
          </Link>
        </p>
      </div>
    );
  const place = async (delivery: Delivery, idempotencyKey: string, coupon: Coupon) => {
    const body = { listingId: listing.id, offerId: id, delivery, ...coupon };
    const placed = await call(orderCommands.placeOrder, { body }, { idempotencyKey });
    return { paymentId: placed.payment.id, orderIds: [placed.id] };
  };
  return (
    <>
      <title>{t`Buy ${title} – Vivarium`}</title>
      <Checkout lines={[{ listing, quantity: 1, price }]} {...{ draft, place, onRefused }} />
    </>
  );
}
