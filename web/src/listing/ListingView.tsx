import { Trans } from '@lingui/react/macro';
import type { ListingDetail } from '@vivarium/contracts/listings/http/item.ts';
import { Suspense } from 'react';
import { searchPath } from '../addresses/search-route.ts';
import { onlyWay } from '../format/only-way.ts';
import { formatPlace } from '../format/place.ts';
import { formatPrice } from '../format/price.ts';
import { ApproximatePrice } from '../market/ApproximatePrice.tsx';
import { PriceComparison } from '../market/PriceComparison.tsx';
import { PriceInMarket } from '../market/PriceInMarket.tsx';
import { SimilarSold } from '../market/SimilarSold.tsx';
import { OwnerActions } from '../owner/OwnerActions.tsx';
import { Button, ButtonLink } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Link } from '../ui/Link.tsx';
import { lazyPart } from '../ui/lazy-part.ts';
import { ConvertedBy } from './ConvertedBy.tsx';
import { FactsTable } from './FactsTable.tsx';
import styles from './listing.module.css';
import { MoreFromSeller } from './MoreFromSeller.tsx';
import { PlaceOnMap } from './PlaceOnMap.tsx';
import { Plate } from './Plate.tsx';
import { RestrictedNotice } from './RestrictedNotice.tsx';
import { SellerCard } from './SellerCard.tsx';
import { SimilarListings } from './SimilarListings.tsx';
import { StatusBanner } from './StatusBanner.tsx';
import { TraitNotes } from './TraitNotes.tsx';
import { TraitRow } from './TraitRow.tsx';

const PutInCart = lazyPart(async () => (await import('./PutInCart.tsx')).PutInCart);
const Heart = lazyPart(async () => (await import('../liking/Heart.tsx')).Heart);

/** How the page of a listing is laid out: the picture first, then what it is, what it costs and from whom. */
export function ListingView({ listing, isOwner }: { listing: ListingDetail; isOwner: boolean }) {
  const { species, quantity, left } = listing;
  const way = onlyWay(listing);
  return (
    <article className={styles.page}>
      <title>{`${listing.title} – Vivarium`}</title>
      <div className={styles.banners}>
        <StatusBanner listing={listing} isOwner={isOwner} />
        {listing.restrictedFor && <RestrictedNotice restrictedFor={listing.restrictedFor} />}
        {isOwner && <OwnerActions listing={listing} />}
      </div>
      <Plate listing={listing} />
      <div className={styles.side}>
        <div className={styles.summary}>
          <h1 className={styles.title}>{listing.title}</h1>
          {species && (
            <p className={styles.species}>
              <Link to={searchPath({ facets: { category: ['live-animal'], species: [species.slug] } })}>
                {species.commonName}
              </Link>
              , <i>{species.scientificName}</i>
            </p>
          )}
          <div className={`${styles.priceRow} tabular`}>
            <p className={styles.price}>
              {formatPrice(listing.price)} <ApproximatePrice price={listing.price} />
              {quantity > 1 && (
                <span className={styles.quantity}>
                  {' '}
                  <Trans>each, {left} available</Trans>
                </span>
              )}
            </p>
            <PriceComparison listing={listing} />
          </div>
          <ConvertedBy price={listing.price} />
          {way && <p>{way}</p>}
          <TraitRow listing={listing} />
          <SellerCard listing={listing} />
          {!isOwner && listing.status === 'active' && (
            <p className={`${styles.buying} no-print`}>
              <ButtonLink look="primary" to={`/buy/${listing.id}`}>
                <Trans>Buy</Trans>
              </ButtonLink>
              <ButtonLink to={`/offer/${listing.id}`}>
                <Trans>Make an offer</Trans>
              </ButtonLink>
              <Suspense fallback={null}>
                <PutInCart id={listing.id} />
              </Suspense>
            </p>
          )}
          {isOwner && isOpen(listing.status) && (
            <p className="no-print">
              <Link to={`/offer/${listing.id}`}>
                <Trans>Offers for it</Trans>
              </Link>
            </p>
          )}
          {!isOwner && isOpen(listing.status) && (
            <Suspense fallback={null}>
              <Heart listing={listing} />
            </Suspense>
          )}
          <Button look="quiet" className={`${styles.print} no-print`} onClick={() => print()}>
            <Icon name="print" />
            <Trans>Print this page</Trans>
          </Button>
        </div>
        <section className={styles.known}>
          <h2>
            <Trans>Facts</Trans>
          </h2>
          <FactsTable listing={listing} />
        </section>
      </div>
      <div className={styles.details}>
        {listing.description !== '' && (
          <section>
            <h2>
              <Trans>From the seller</Trans>
            </h2>
            <p className={styles.description}>{listing.description}</p>
          </section>
        )}
        <TraitNotes listing={listing} />
        <PriceInMarket listing={listing} />
        {species && (
          <SimilarSold
            species={species.slug}
            traits={listing.traits}
            lifeStage={listing.lifeStage}
            currency={listing.price.currency}
          />
        )}
        <section>
          <h2>{formatPlace(listing.location)}</h2>
          <PlaceOnMap location={listing.location} />
          <p className={styles.small}>
            <Trans>
              The animal or item is somewhere within the circle. The exact place stays between you and the
              seller.
            </Trans>
          </p>
        </section>
      </div>
      {isOpen(listing.status) && <SimilarListings listing={listing} />}
      <MoreFromSeller listing={listing} />
    </article>
  );
}

/** Whether everybody may open the page. */
function isOpen(status: string): boolean {
  return status === 'active' || status === 'reserved' || status === 'sold';
}
