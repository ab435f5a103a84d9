import { useLingui } from '@lingui/react/macro';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { ListingDetail } from '@vivarium/contracts/listings/http/item.ts';
import { orderCommands } from '@vivarium/contracts/orders/commands.ts';
import type { Delivery } from '@vivarium/contracts/orders/http.ts';
import type { Currency } from '@vivarium/contracts/shared/currency.ts';
import { useParams } from 'react-router';
import { call } from '../api/call.ts';
import { listingQuery } from '../api/listings.ts';
import { useSession } from '../api/use-session.ts';
import { WhenThere } from '../api/WhenThere.tsx';
import { Checkout, type Coupon } from '../checkout/Checkout.tsx';
import { useDraft } from '../checkout/draft.ts';
import { type LeadOn, useLeadOn } from '../ui/use-lead-on.ts';
import { HowMany } from './HowMany.tsx';
import { NotForSale } from './NotForSale.tsx';
import styles from './orders.module.css';

/** `/buy/:id`: how one thing is handed over and where to, a last look, and then it is reserved and paid. */
export function BuyPage() {
  const { id = '' } = useParams();
  const leadOn = useLeadOn(id);
  const asked = useQuery({ ...listingQuery(id), staleTime: 0 });
  return (
    <WhenThere of={asked} what="listing" className={styles.page}>
      {(listing) => <Buying key={id} {...{ listing, leadOn }} />}
    </WhenThere>
  );
}

function Buying({ listing, leadOn }: { listing: ListingDetail; leadOn: LeadOn }) {
  const { t } = useLingui();
  const client = useQueryClient();
  const session = useSession();
  const draft = useDraft(listing.id);
  const { id, title, price } = listing;
  const quantity = Math.min(draft.draft.quantity, Math.max(1, listing.left));
  const isOwn = session.status === 'signed-in' && session.user.id === listing.seller.id;
  const place = async (delivery: Delivery, idempotencyKey: string, coupon: Coupon) => {
    // What was seen is sent along: another price is refused.
    const seen = { ...price, currency: price.currency as Currency };
    const body = { listingId: id, quantity, delivery, price: seen, ...coupon };
    const placed = await call(orderCommands.placeOrder, { body }, { idempotencyKey });
    return { paymentId: placed.payment.id, orderIds: [placed.id] };
  };
  return (
    <>
      <title>{t`Buy ${title} – Vivarium`}</title>
      {isOwn || listing.status !== 'active' ? (
        <NotForSale listing={listing} isOwn={isOwn} />
      ) : (
        <Checkout
          lines={[{ listing, quantity }]}
          {...{ draft, leadOn, place }}
          onRefused={() => void client.invalidateQueries({ queryKey: ['listing', id] })}
        >
          {listing.left > 1 && (
            <HowMany
              most={listing.left}
              value={quantity}
              onChange={(wanted) => draft.change({ quantity: wanted })}
            />
          )}
        </Checkout>
      )}
    </>
  );
}
