import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Outage } from '../api/Outage.tsx';
import { savedSearchesQuery } from '../api/saved-searches.ts';
import { ButtonLink } from '../ui/Button.tsx';
import { SavedSearchRow } from './SavedSearchRow.tsx';
import styles from './saved-searches.module.css';

/** `/saved-searches`: what one looks for, how much there is of it, and how one is told. */
export function SavedSearchesPage() {
  const { t } = useLingui();
  const { data, error, refetch } = useQuery(savedSearchesQuery);
  return (
    <div className={styles.page}>
      <title>{t`Saved searches – Vivarium`}</title>
      <div className={styles.head}>
        <h1 tabIndex={-1}>
          <Trans>Saved searches</Trans>
        </h1>
        <ButtonLink to="/search">
          <Trans>Search</Trans>
        </ButtonLink>
      </div>
      {error && data === undefined ? (
        <Outage error={error} onRetry={() => void refetch()} level={2} />
      ) : data === undefined ? (
        <p aria-busy="true">
          <Trans>Loading…</Trans>
        </p>
      ) : data.items.length === 0 ? (
        <p className={styles.none}>
          <Trans>
            None yet. Set filters or words on the search page and choose “Save this search”: you will be told
            of what is new.
          </Trans>
        </p>
      ) : (
        <ul className={styles.list}>
          {data.items.map((item) => (
            <SavedSearchRow key={item.id} item={item} />
          ))}
        </ul>
      )}
    </div>
  );
}
