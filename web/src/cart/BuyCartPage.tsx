import { Trans, useLingui } from '@lingui/react/macro';
import { useQueries, useQuery } from '@tanstack/react-query';
import type { CartItem } from '@vivarium/contracts/cart/http.ts';
import { orderCommands } from '@vivarium/contracts/orders/commands.ts';
import type { Delivery } from '@vivarium/contracts/orders/http.ts';
import type { Currency } from '@vivarium/contracts/shared/currency.ts';
import { useSearchParams } from 'react-router';
import { call } from '../api/call.ts';
import { listingQuery } from '../api/listings.ts';
import { Outage } from '../api/Outage.tsx';
import { cartQuery } from '../carting/cart-query.ts';
import { Checkout, type Coupon } from '../checkout/Checkout.tsx';
import { useDraft } from '../checkout/draft.ts';
import { announce } from '../ui/announcements.ts';
import { ButtonLink } from '../ui/Button.tsx';
import { Link } from '../ui/Link.tsx';
import { Notice } from '../ui/Notice.tsx';
import { type LeadOn, useLeadOn } from '../ui/use-lead-on.ts';
import { byCurrency } from './by-currency.ts';
import styles from './cart.module.css';
import { LeftOut } from './LeftOut.tsx';

/** `/cart/buy?currency=…`: the way of any order, for all of the cart that costs this currency and can be had. */
export function BuyCartPage() {
  const { t } = useLingui();
  const [search] = useSearchParams();
  const leadOn = useLeadOn();
  const { data, error, refetch } = useQuery(cartQuery);
  if (error !== null && data === undefined) return <Outage error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <div className={styles.page} aria-busy="true" data-waiting />;
  const groups = byCurrency(data.items);
  const wanted = search.get('currency');
  // Whoever comes back from paying is shown no other purchase in the place of the one that they have made.
  const [, items = []] = groups.find(([currency]) => wanted === null || currency === wanted) ?? [];
  if (items.length === 0)
    return (
      <div className={styles.page}>
        <Notice
          title={t`Nothing of this purchase can be had now`}
          actions={<ButtonLink to="/cart">{t`Back to the cart`}</ButtonLink>}
        >
          <p>
            <Trans>
              If you have just ordered it, it is reserved for you, and you pay for it under{' '}
              <Link to="/orders">Orders</Link>.
            </Trans>
          </p>
        </Notice>
      </div>
    );
  const leftOut = data.items.filter((item) => !items.includes(item));
  return <Buying {...{ items, leftOut, leadOn }} onRefused={() => void refetch()} />;
}

interface Props {
  items: readonly CartItem[];
  /** What is in the cart beside them. */
  leftOut: readonly CartItem[];
  leadOn: LeadOn;
  onRefused: () => void;
}

function Buying({ items, leftOut, leadOn, onRefused }: Props) {
  const { t } = useLingui();
  const draft = useDraft('cart');
  const { isPartly } = draft.draft;
  const asked = useQueries({ queries: items.map(({ listingId }) => listingQuery(listingId)) });
  const failed = asked.find(({ error, data }) => error !== null && data === undefined);
  if (failed?.error) return <Outage error={failed.error} onRetry={() => void failed.refetch()} />;
  const lines = items.flatMap(({ quantity, listing: now }, index) => {
    const listing = asked[index]?.data;
    // What the cart says of it is newer than its page.
    return listing && now
      ? [{ listing: { ...listing, delivery: now.delivery }, quantity, price: now.price }]
      : [];
  });
  if (lines.length < items.length) return <div className={styles.page} aria-busy="true" data-waiting />;
  const place = async (delivery: Delivery, idempotencyKey: string, coupon: Coupon) => {
    const wanted = lines.map(({ listing: { id }, quantity, price }) => ({
      ...{ listingId: id, quantity },
      // What was seen is sent along: another price is refused.
      price: { amount: price.amount, currency: price.currency as Currency },
    }));
    const body = { items: wanted, delivery, partly: isPartly, ...coupon };
    // Whether the rest is wanted makes it another attempt.
    const key = isPartly ? `${idempotencyKey}-partly` : idempotencyKey;
    const { orders, left, payment } = await call(orderCommands.purchase, { body }, { idempotencyKey: key });
    if (left.length > 0) announce(t`Some of it could not be had; you pay for the rest only.`);
    return { paymentId: payment.id, orderIds: orders.map(({ id }) => id) };
  };
  return (
    <>
      <title>{t`Buy what is in the cart – Vivarium`}</title>
      <Checkout {...{ lines, draft, leadOn, place, onRefused }} note={<LeftOut items={leftOut} />}>
        {lines.length > 1 && (
          <label className={styles.choice}>
            <input
              type="checkbox"
              checked={isPartly}
              onChange={() => draft.change({ isPartly: !isPartly })}
            />
            <Trans>If one of them cannot be had, I still want the others</Trans>
          </label>
        )}
      </Checkout>
    </>
  );
}
