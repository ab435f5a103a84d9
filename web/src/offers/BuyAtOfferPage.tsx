import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { ListingDetail } from '@vivarium/contracts/listings/http/item.ts';
import type { OfferItem } from '@vivarium/contracts/offers/http.ts';
import { orderCommands } from '@vivarium/contracts/orders/commands.ts';
import type { Delivery } from '@vivarium/contracts/orders/http.ts';
import { useParams } from 'react-router';
import { call } from '../api/call.ts';
import { listingQuery } from '../api/listings.ts';
import { WhenThere } from '../api/WhenThere.tsx';
import { Checkout, type Coupon } from '../checkout/Checkout.tsx';
import { useDraft } from '../checkout/draft.ts';
import { Link } from '../ui/Link.tsx';
import { type LeadOn, useLeadOn } from '../ui/use-lead-on.ts';
import styles from './offers.module.css';
import { offerQuery } from './offers-query.ts';

/** `/offers/:id/buy`: the same way as that of any order, at the price that was agreed on. */
export function BuyAtOfferPage() {
  const { id = '' } = useParams();
  const leadOn = useLeadOn(id);
  const asked = useQuery(offerQuery(id));
  const { data: offer } = asked;
  const about = useQuery({
    ...listingQuery(offer?.listing.id ?? ''),
    ...{ staleTime: 0, enabled: offer !== undefined },
  });
  return (
    <WhenThere of={asked} className={styles.page}>
      {(offer) => (
        <WhenThere of={about} what="listing" className={styles.page}>
          {(listing) => (
            <Buying
              key={id}
              {...{ offer, listing, leadOn }}
              onRefused={() => void Promise.all([asked.refetch(), about.refetch()])}
            />
          )}
        </WhenThere>
      )}
    </WhenThere>
  );
}

interface Props {
  offer: OfferItem;
  listing: ListingDetail;
  leadOn: LeadOn;
  onRefused: () => void;
}

function Buying({ offer, listing, leadOn, onRefused }: Props) {
  const { t } = useLingui();
  const { id, role, status, price } = offer;
  const draft = useDraft(`offer ${id}`);
  const { title } = offer.listing;
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
      <Checkout lines={[{ listing, quantity: 1, price }]} {...{ draft, leadOn, place, onRefused }} />
    </>
  );
}
