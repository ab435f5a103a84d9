import { Trans, useLingui } from '@lingui/react/macro';
import type { ListingDetail } from '@vivarium/contracts/listings/http/item.ts';
import { useState } from 'react';
import { Picture } from '../card/Picture.tsx';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Sheet } from '../ui/Sheet.tsx';
import styles from './listing.module.css';

/** The picture, large, and larger still on demand. */
export function Plate({ listing }: { listing: ListingDetail }) {
  const { t } = useLingui();
  const [enlarged, setEnlarged] = useState(false);
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
        <Trans>A drawing of the species and its traits, until there are photographs.</Trans>
      </p>
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
