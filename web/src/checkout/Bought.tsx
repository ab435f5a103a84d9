import { Trans } from '@lingui/react/macro';
import { listingPath } from '../addresses/listing-path.ts';
import { Picture } from '../card/Picture.tsx';
import { formatPrice } from '../format/price.ts';
import { times, totalOf } from '../format/sums.ts';
import { Link } from '../ui/Link.tsx';
import styles from './checkout.module.css';
import type { CheckoutLine } from './lines.ts';

/** What is bought, from whom, and what it costs in full. */
export function Bought({ lines }: { lines: readonly CheckoutLine[] }) {
  const prices = lines.map(({ listing, price = listing.price, quantity }) => times(price, quantity));
  return (
    <section className={styles.bought}>
      <h2>
        <Trans>What you buy</Trans>
      </h2>
      <ul>
        {lines.map(({ listing, quantity }, index) => (
          <li key={listing.id}>
            <div className={styles.picture}>
              <Picture listing={listing} />
            </div>
            <div className={styles.what}>
              <Link to={listingPath(listing)}>{listing.title}</Link>
              <span className={styles.quiet}>
                <From seller={listing.seller.displayName} />
                {quantity > 1 && <> · {quantity} ×</>}
              </span>
              <span className="tabular">{prices[index] && formatPrice(prices[index])}</span>
            </div>
          </li>
        ))}
      </ul>
      <p className={styles.total}>
        <span>
          <Trans>In all</Trans>
        </span>
        <strong className="tabular">{totalOf(prices)}</strong>
      </p>
      <p className={styles.quiet}>
        <Trans>
          Vivarium holds the money until you have what you ordered, and pays it back if you do not get it.
        </Trans>
      </p>
    </section>
  );
}

function From({ seller }: { seller: string }) {
  return <Trans>from {seller}</Trans>;
}
