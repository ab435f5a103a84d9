import { Trans, useLingui } from '@lingui/react/macro';
import type { ListingDetail } from '@vivarium/contracts/listings/http/item.ts';
import { Suspense, useState } from 'react';
import { Picture } from '../card/Picture.tsx';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { lazyPart } from '../ui/lazy-part.ts';
import { Sheet } from '../ui/Sheet.tsx';
import styles from './listing.module.css';

const Gallery = lazyPart(async () => (await import('./Gallery.tsx')).Gallery);

/** The photographs of a listing; until there is one, its drawing, large, and larger still on demand. */
export function Plate({ listing }: { listing: ListingDetail }) {
  const { t } = useLingui();
  const [enlarged, setEnlarged] = useState(false);
  const total = listing.media.filter(({ status }) => status !== 'refused').length;
  const waiting = listing.media.filter(({ status }) => status === 'preparing').length;
  const prepared = waiting > 0 && (
    <p className={`${styles.small} ${styles.caption}`}>
      <Trans>
        {waiting} of {total} photographs are being prepared.
      </Trans>
    </p>
  );
  if (listing.images.length + listing.videos.length > 0) {
    return (
      <div className={styles.figure}>
        <Suspense fallback={<div className={styles.plate} />}>
          <Gallery listing={listing} />
        </Suspense>
        {prepared}
      </div>
    );
  }
  return (
    <div className={styles.figure}>
      <div className={styles.plate}>
        <Picture listing={listing} />
        <Button
          icon
          className={`${styles.zoom} no-print`}
          aria-label={t`Enlarge the picture`}
          onClick={() => setEnlarged(true)}
        >
          <Icon name="zoom" />
        </Button>
      </div>
      <p className={`${styles.small} ${styles.caption}`}>
        {listing.species === null ? (
          <Trans>A drawing, until there are photographs.</Trans>
        ) : (
          <Trans>A drawing of the species and its traits, until there are photographs.</Trans>
        )}
      </p>
      {prepared}
      {enlarged && (
        <Sheet title={listing.title} kind="full" flush onClose={() => setEnlarged(false)}>
          <div className={styles.enlarged}>
            <Picture listing={listing} />
          </div>
        </Sheet>
      )}
    </div>
  );
}
