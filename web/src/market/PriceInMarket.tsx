import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import type { ListingDetail } from '@vivarium/contracts/listings/http/item.ts';
import { formatPrice } from '../format/price.ts';
import styles from './market.module.css';
import { marketScale } from './market-scale.ts';
import { type Market, rough } from './market-words.ts';
import { useMarketPrice } from './use-market-price.ts';

/** What others ask for the same kind of thing, with this price among it, and how that is found out. */
export function PriceInMarket({ listing }: { listing: ListingDetail }) {
  const market = useMarketPrice(listing.id);
  if (market === undefined) return null;
  const [low, high] = market.quartiles.map((money) => rough(money));
  const { count, sellers } = market;
  const middle = rough(market.median);
  const price = formatPrice(listing.price);
  const { currency } = listing.price;
  return (
    <section>
      <h2>
        {low === high ? (
          <Trans>Others like this ask {low}</Trans>
        ) : (
          <Trans>
            Others like this ask {low} to {high}
          </Trans>
        )}
      </h2>
      <Range listing={listing} market={market} />
      <p>
        <Trans>
          It is compared with {count} listings of {sellers} other sellers. The middle half of their prices is
          this range, and the middle one is {middle}.
        </Trans>{' '}
        {listing.status === 'sold' ? (
          <Trans>This one asked {price}.</Trans>
        ) : (
          <Trans>This one asks {price}.</Trans>
        )}
      </p>
      <p className={styles.note}>
        {alike(listing)}{' '}
        <Trans>
          Prices in {currency}; at most three of one seller, and the newest hundred. They are what sellers
          ask, not what was paid.
        </Trans>
      </p>
    </section>
  );
}

/** The same in a picture; everything in it stands in words beneath. */
function Range({ listing, market }: { listing: ListingDetail; market: Market }) {
  const { low, median, high, asked } = marketScale(listing.price, market);
  const price = formatPrice(listing.price);
  return (
    <div className={`${styles.range} tabular`} aria-hidden="true">
      <span className={styles.label} style={{ left: `${Math.min(Math.max(asked, 16), 84)}%` }}>
        <Trans>this one {price}</Trans>
      </span>
      <span className={styles.half} style={{ left: `${low}%`, width: `${Math.max(high - low, 0.8)}%` }} />
      <span className={styles.median} style={{ left: `${median}%` }} />
      <span className={styles.asked} style={{ left: `${asked}%` }} />
    </div>
  );
}

/** What two things must have in common to be compared: `listings/comparable.ts` of the contracts, in words. */
function alike({ category, lifeStage, attributes }: ListingDetail): string {
  if (category !== 'live-animal') return t`Alike: same article, brand, size and condition.`;
  const isGrown = lifeStage === 'adult' || lifeStage === 'subadult';
  if (attributes.provenBreeder === true) {
    return isGrown
      ? t`Alike: same species, traits, life stage and origin, and of the same sex, proven breeders.`
      : t`Alike: same species, traits, life stage and origin, of either sex, proven breeders.`;
  }
  return isGrown
    ? t`Alike: same species, traits, life stage and origin, and of the same sex.`
    : t`Alike: same species, traits, life stage and origin, of either sex.`;
}
