import type { ReactNode } from 'react';
import { formatCount } from '../../format/price.ts';
import { countedListings } from '../../format/words.ts';
import styles from './facets.module.css';

interface FacetOptionProps {
  name: string;
  /** A second line: a species' scientific name. */
  beneath?: ReactNode;
  count?: number | undefined;
  checked: boolean;
  /** Name of the group of which one is chosen at a time; any number when left out. */
  oneOf?: string;
  onToggle: () => void;
}

/** A value of a facet with how many listings have it. */
export function FacetOption({ name, beneath, count, checked, oneOf, onToggle }: FacetOptionProps) {
  return (
    <label className={styles.option}>
      <input
        type={oneOf === undefined ? 'checkbox' : 'radio'}
        name={oneOf}
        checked={checked}
        onChange={onToggle}
      />
      <span className={styles.name}>
        {name}
        {beneath && <span className={styles.beneath}>{beneath}</span>}
      </span>
      {count !== undefined && (
        <span className={styles.count}>
          <span aria-hidden="true">{formatCount(count)}</span>
          <span className="visually-hidden">, {countedListings(count)}</span>
        </span>
      )}
    </label>
  );
}
