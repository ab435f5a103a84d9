import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import type { MyListingsPage, MyListingsSort } from '@vivarium/contracts/listings/http/own.ts';
import type { OwnSearch } from '../api/own-listings.ts';
import { formatCount } from '../format/price.ts';
import { statusWord } from '../format/status.ts';
import fieldStyles from '../ui/field.module.css';
import styles from './my-listings.module.css';
import { statuses } from './statuses.ts';

const sortWords = {
  changed: msg`Last changed`,
  newest: msg`Newest`,
  price_asc: msg`Price, lowest first`,
  price_desc: msg`Price, highest first`,
  title: msg`Title`,
} satisfies Record<MyListingsSort, unknown>;

interface OwnFiltersProps {
  search: OwnSearch;
  /** What stands in the box, which may not have been searched for yet. */
  typed: string;
  change: (part: Partial<OwnSearch>) => void;
  counts: MyListingsPage['statuses'];
}

/** Words, status and order of one's own listings. */
export function OwnFilters({ search, typed, change, counts }: OwnFiltersProps) {
  const { t } = useLingui();
  const countOf = (status: string) => counts.find(({ value }) => value === status)?.count ?? 0;
  const all = counts.reduce((sum, { count }) => sum + count, 0);
  return (
    <div className={styles.filters}>
      <input
        type="search"
        className={`${fieldStyles.input} ${styles.words}`}
        aria-label={t`Search my listings`}
        placeholder={t`Search my listings`}
        maxLength={200}
        value={typed}
        onChange={(event) => change({ q: event.target.value })}
      />
      <label className={styles.sort}>
        <Trans>Order</Trans>
        <select
          className={fieldStyles.input}
          value={search.sort}
          onChange={(event) => change({ sort: event.target.value as MyListingsSort })}
        >
          {Object.entries(sortWords).map(([sort, word]) => (
            <option key={sort} value={sort}>
              {t(word)}
            </option>
          ))}
        </select>
      </label>
      <fieldset className={styles.filter}>
        <legend className="visually-hidden">
          <Trans>Status</Trans>
        </legend>
        {[undefined, ...statuses].map((one) => (
          <label key={one ?? 'all'}>
            <input
              type="radio"
              name="status"
              checked={search.status === one}
              onChange={() => change({ status: one })}
            />
            {one === undefined ? t`All` : statusWord(one)}{' '}
            <span className="tabular">{formatCount(one === undefined ? all : countOf(one))}</span>
          </label>
        ))}
      </fieldset>
    </div>
  );
}
