import type { ListingDetail } from '@vivarium/contracts/listings/http/item.ts';
import { formatPrice } from '../format/price.ts';
import styles from './market.module.css';
import { marketScale } from './market-scale.ts';
import { type Market, marketWords } from './market-words.ts';
import { useMarketPrice } from './use-market-price.ts';

/** What others ask for the same kind of thing, with this price among it, and how that is found out. */
export function PriceInMarket({ listing }: { listing: ListingDetail }) {
  const market = useMarketPrice(listing.id);
  if (market === undefined) return null;
  const [low, high] = market.quartiles.map(rough);
  const { away } = marketWords(listing.price, market);
  const asks = listing.status === 'sold' ? 'asked' : 'asks';
  return (
    <section>
      <h2>Others like this ask {low === high ? low : `${low} to ${high}`}</h2>
      <Range listing={listing} market={market} />
      <p>
        It is compared with {market.count} listings of {market.sellers} other sellers. The middle half of
        their prices is this range, and the middle one is {rough(market.median)}. This one {asks}{' '}
        {formatPrice(listing.price)}
        {away === '' ? '.' : `, ${away} the middle.`}
      </p>
      <p className={styles.note}>
        {alike(listing)} Prices in {listing.price.currency}; at most three of one seller, and the newest
        hundred. They are what sellers ask, not what was paid.
      </p>
    </section>
  );
}

/** The same in a picture; everything in it stands in words beneath. */
function Range({ listing, market }: { listing: ListingDetail; market: Market }) {
  const { low, median, high, asked } = marketScale(listing.price, market);
  return (
    <div className={`${styles.range} tabular`} aria-hidden="true">
      <span className={styles.label} style={{ left: `${Math.min(Math.max(asked, 16), 84)}%` }}>
        this one {formatPrice(listing.price)}
      </span>
      <span className={styles.half} style={{ left: `${low}%`, width: `${Math.max(high - low, 0.8)}%` }} />
      <span className={styles.median} style={{ left: `${median}%` }} />
      <span className={styles.asked} style={{ left: `${asked}%` }} />
    </div>
  );
}

/** What two things must have in common to be compared: `search/comparable.ts` of the contracts, in words. */
function alike({ category, lifeStage, attributes }: ListingDetail): string {
  if (category !== 'live-animal') return 'Alike: same article, brand, size and condition.';
  const sex = lifeStage === 'adult' || lifeStage === 'subadult' ? 'and of the same sex' : 'of either sex';
  const proven = attributes.provenBreeder === true ? ', proven breeders' : '';
  return `Alike: same species, traits, life stage and origin, ${sex}${proven}.`;
}

/** The market is not known to the cent. */
function rough(money: { amount: string; currency: string }): string {
  const value = Number(money.amount);
  return formatPrice({ ...money, amount: value < 20 ? money.amount : String(Math.round(value)) });
}
