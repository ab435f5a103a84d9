import { useLingui } from '@lingui/react/macro';
import type { MyListing } from '@vivarium/contracts/listings/http/own.ts';
import { ListingCard } from '../card/ListingCard.tsx';
import { statusWord } from '../format/status.ts';
import { OwnerActions } from '../owner/OwnerActions.tsx';
import styles from './my-listings.module.css';

interface OwnRowProps {
  listing: MyListing;
  isSelected: boolean;
  onSelect: (isSelected: boolean) => void;
  onRemoved: () => void;
}

/** A listing of one's own, with what can be done with it. */
export function OwnRow({ listing, isSelected, onSelect, onRemoved }: OwnRowProps) {
  const { t } = useLingui();
  const { title } = listing;
  return (
    <li className={styles.item}>
      <label className={styles.select}>
        <input
          type="checkbox"
          aria-label={t`Select “${title}”`}
          checked={isSelected}
          onChange={(event) => onSelect(event.target.checked)}
        />
      </label>
      <ListingCard listing={listing} isOwn layout="list" headingLevel={2} />
      <div className={styles.side}>
        <p className={styles.status} data-status={listing.status}>
          {statusWord(listing.status)}
        </p>
        <OwnerActions listing={listing} onRemoved={onRemoved} />
      </div>
    </li>
  );
}
