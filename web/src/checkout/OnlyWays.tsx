import { onlyWay } from '../format/only-way.ts';
import styles from './checkout.module.css';
import type { CheckoutLine } from './lines.ts';

/** Which things can be had in one way alone; of several, each by its name. */
export function OnlyWays({ lines }: { lines: readonly CheckoutLine[] }) {
  return lines.map(({ listing }) => {
    const way = onlyWay(listing);
    if (way === undefined) return null;
    return (
      <p key={listing.id} className={styles.quiet}>
        {lines.length > 1 && `${listing.title}: `}
        {way}
      </p>
    );
  });
}
