import type { ListingItem } from '@vivarium/contracts/listings/http/item.ts';
import styles from './trait-chip.module.css';

type TraitOnListing = ListingItem['traits'][number];

/** A trait as breeders write it: shown ones solid, hets outlined, possible hets dashed with their chance. */
export function TraitChip({ trait }: { trait: TraitOnListing }) {
  return <span className={`${styles.chip} ${styles[trait.zygosity]}`}>{trait.label}</span>;
}
