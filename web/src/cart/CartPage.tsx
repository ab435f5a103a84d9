import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { cartCommands } from '@vivarium/contracts/cart/commands.ts';
import type { CartItem } from '@vivarium/contracts/cart/http.ts';
import { call } from '../api/call.ts';
import { Outage } from '../api/Outage.tsx';
import { whyNotKept } from '../api/why-not.ts';
import { cartQuery } from '../carting/cart-query.ts';
import { onlyWay } from '../format/only-way.ts';
import { formatPrice } from '../format/price.ts';
import { times, totalOf } from '../format/sums.ts';
import { announce } from '../ui/announcements.ts';
import { Button, ButtonLink } from '../ui/Button.tsx';
import { Link } from '../ui/Link.tsx';
import { byCurrency } from './by-currency.ts';
import styles from './cart.module.css';
import { standingWords } from './words.ts';

/** `/cart`: what one means to buy, and whether it can be had; what costs one currency is paid together. */
export function CartPage() {
  const { t } = useLingui();
  const { data, error, refetch } = useQuery(cartQuery);
  if (error !== null && data === undefined) return <Outage error={error} onRetry={() => void refetch()} />;
  return (
    <div className={styles.page} aria-busy={data === undefined} {...(!data && { 'data-waiting': true })}>
      <title>{t`Cart – Vivarium`}</title>
      <h1>
        <Trans>Cart</Trans>
      </h1>
      {data?.items.length === 0 && (
        <p className={styles.quiet}>
          <Trans>There is nothing in it yet.</Trans>{' '}
          <Link to="/search">
            <Trans>Look around</Trans>
          </Link>
        </p>
      )}
      {data !== undefined && data.items.length > 0 && (
        <>
          <p className={styles.quiet}>
            <Trans>Nothing in it is reserved until you order.</Trans>
          </p>
          <ul className={styles.list}>
            {data.items.map((item) => (
              <CartRow key={item.listingId} item={item} />
            ))}
          </ul>
          {byCurrency(data.items).map(([currency, items]) => (
            <Sum key={currency} currency={currency} items={items} />
          ))}
        </>
      )}
    </div>
  );
}

function CartRow({ item: { listingId, quantity, standing, listing } }: { item: CartItem }) {
  const { t, i18n } = useLingui();
  const client = useQueryClient();
  const taking = useMutation({
    mutationFn: () => call(cartCommands.takeFromCart, { params: { id: listingId } }),
    onError: (error) => announce(whyNotKept(error)),
    onSettled: () => client.invalidateQueries(cartQuery),
  });
  const way = listing === null ? undefined : onlyWay(listing);
  const title = listing?.title ?? t`A listing that is gone`;
  return (
    <li>
      <div className={styles.what}>
        {listing === null ? <span>{title}</span> : <Link to={`/listing/${listingId}`}>{title}</Link>}
        {way && <span className={styles.quiet}>{way}</span>}
        {standing !== 'available' && <span className={styles.quiet}>{i18n._(standingWords[standing])}</span>}
      </div>
      {listing !== null && (
        <span className="tabular">
          {quantity > 1 && `${quantity} × `}
          {formatPrice(listing.price)}
        </span>
      )}
      <Button onClick={() => !taking.isPending && taking.mutate()}>
        <Trans>Take out</Trans>
        <span className="visually-hidden">: {title}</span>
      </Button>
    </li>
  );
}

function Sum({ currency, items }: { currency: string; items: readonly CartItem[] }) {
  const prices = items.flatMap(({ listing, quantity }) => (listing ? [times(listing.price, quantity)] : []));
  const total = totalOf(prices);
  return (
    <p className={styles.total}>
      <span>
        <Trans>In all</Trans> <strong className="tabular">{total}</strong>
      </span>
      <ButtonLink look="primary" to={`/cart/buy?currency=${currency}`}>
        <Trans>Buy for {total}</Trans>
      </ButtonLink>
    </p>
  );
}
