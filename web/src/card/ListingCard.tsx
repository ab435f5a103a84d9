import { t as said } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import type { ListingItem } from '@vivarium/contracts/listings/http/item.ts';
import { type ReactNode, Suspense } from 'react';
import { listingPath } from '../addresses/listing-path.ts';
import { formatDistance } from '../format/distance.ts';
import { useLengthUnit } from '../format/length-unit.ts';
import { formatRating } from '../format/number-format.ts';
import { formatPlace } from '../format/place.ts';
import { formatPrice } from '../format/price.ts';
import { sexNotation } from '../format/sex.ts';
import { statusWord } from '../format/status.ts';
import { wordFor } from '../format/words.ts';
import { ApproximatePrice } from '../market/ApproximatePrice.tsx';
import { PriceComparison } from '../market/PriceComparison.tsx';
import { Link } from '../ui/Link.tsx';
import { lazyPart } from '../ui/lazy-part.ts';
import styles from './card.module.css';
import { Picture } from './Picture.tsx';
import { TraitChip } from './TraitChip.tsx';

// It can be pressed a moment later than the card can be read.
const CardHeart = lazyPart(async () => (await import('../liking/CardHeart.tsx')).CardHeart);

/** A card shows as many traits as fit two or three lines; the rest are counted. */
const MOST_TRAITS = 5;
/** On the narrow cards of phones, where a chip may take a line: three, or two and how many more. */
const MOST_NARROW = 3;

interface ListingCardProps {
  listing: ListingItem;
  layout?: 'grid' | 'list';
  /** The title with its matches marked; the plain title when left out. */
  title?: ReactNode;
  /** A preview leads nowhere. */
  preview?: boolean;
  /** It has come since its reader last looked. */
  isNew?: boolean;
  /** One’s own has no heart. */
  isOwn?: boolean;
  headingLevel?: 2 | 3;
  /** Genes that were searched for: their traits come first. */
  asked?: ReadonlySet<string>;
}

const nothing: ReadonlySet<string> = new Set();

/** A listing among others. One link, named by its title. */
export function ListingCard({
  listing,
  layout = 'grid',
  title,
  preview,
  isNew,
  isOwn,
  headingLevel = 3,
  asked = nothing,
}: ListingCardProps) {
  const unit = useLengthUnit();
  const { t } = useLingui();
  const sex = sexNotation(listing.sex);
  const Heading = headingLevel === 2 ? 'h2' : 'h3';
  const name = title ?? listing.title;
  const traits = listing.traits.toSorted((a, b) => Number(asked.has(b.gene)) - Number(asked.has(a.gene)));
  const isCut = listing.traits.length > MOST_NARROW;
  const facts = [listing.lifeStage && wordFor(listing.lifeStage)].filter(Boolean);
  return (
    <article className={`${styles.card} ${layout === 'list' ? styles.row : ''}`}>
      <div className={styles.text}>
        <div className={`${styles.priceRow} tabular`}>
          <p className={styles.price}>
            {preview && Number(listing.price.amount) === 0 ? t`No price yet` : formatPrice(listing.price)}{' '}
            {!preview && <ApproximatePrice price={listing.price} />}
          </p>
          {!preview && <PriceComparison listing={listing} compact={layout === 'grid'} />}
        </div>
        <Heading className={styles.title} title={listing.title}>
          {preview ? name : <Link to={listingPath(listing)}>{name}</Link>}
        </Heading>
        {listing.species && (
          <p className={styles.species}>
            <span>{listing.species.commonName}</span> <i>{listing.species.scientificName}</i>
          </p>
        )}
        {listing.traits.length > 0 && (
          <ul className={styles.traits} aria-label={t`Traits`}>
            {traits.slice(0, MOST_TRAITS).map((trait, at) => (
              <li
                key={`${trait.gene}:${trait.zygosity}`}
                className={isCut && at >= MOST_NARROW - 1 ? styles.wide : undefined}
              >
                <TraitChip trait={trait} />
              </li>
            ))}
            {listing.traits.length > MOST_TRAITS && (
              <li className={`${styles.more} ${styles.wide}`}>
                <AndMore count={listing.traits.length - MOST_TRAITS} />
              </li>
            )}
            {isCut && (
              <li className={`${styles.more} ${styles.narrow}`}>
                <AndMore count={listing.traits.length - MOST_NARROW + 1} />
              </li>
            )}
          </ul>
        )}
        <p className={`${styles.facts} tabular`}>
          {sex && (
            <span title={sex.word}>
              <span aria-hidden="true">{sex.notation}</span>
              <span className="visually-hidden">{sex.word}</span>
            </span>
          )}
          {facts.map((fact) => (
            <span key={fact}>{fact}</span>
          ))}
        </p>
        <p className={styles.where}>
          {formatPlace(listing.location)}
          {listing.distanceKm !== undefined && `, ${formatDistance(listing.distanceKm, unit)}`}
        </p>
        <p className={`${styles.where} ${styles.seller}`}>
          {listing.seller.displayName}
          {listing.seller.rating !== undefined && (
            <span className="tabular">{rated(listing.seller.rating)}</span>
          )}
        </p>
        {listing.seller.isOfficialStore && (
          <p className={styles.official}>
            <Trans>Official store</Trans>
          </p>
        )}
      </div>
      {/* After the words, so that a keyboard comes to the heart of a card after the card. */}
      <div className={styles.picture}>
        <Picture listing={listing} />
        {!preview && !isOwn && (
          <Suspense fallback={null}>
            <CardHeart listing={listing} />
          </Suspense>
        )}
        {(listing.status === 'reserved' || listing.status === 'sold') && (
          <span className={styles.badge}>{statusWord(listing.status)}</span>
        )}
        {isNew && <span className={`${styles.badge} ${styles.new}`}>{t`New`}</span>}
      </div>
    </article>
  );
}

function AndMore({ count }: { count: number }) {
  return <Trans>and {count} more</Trans>;
}

/** @param stars from 0 to 5 */
function rated(stars: number): string {
  const rating = formatRating(stars);
  return said`, rated ${rating} of 5`;
}
