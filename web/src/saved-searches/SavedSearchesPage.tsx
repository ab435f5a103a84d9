import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Outage } from '../api/Outage.tsx';
import { savedSearchesQuery } from '../api/saved-searches.ts';
import { ButtonLink } from '../ui/Button.tsx';
import { DeletedRow } from './DeletedRow.tsx';
import { SavedSearchRow } from './SavedSearchRow.tsx';
import styles from './saved-searches.module.css';
import { takeFocus } from './take-focus.ts';
import { useDeletedSearches } from './use-deleted-searches.ts';

/** `/saved-searches`: what one looks for, how much there is of it, and how one is told. */
export function SavedSearchesPage() {
  const { t } = useLingui();
  const { data, error, refetch } = useQuery(savedSearchesQuery);
  const { deleted, note, forget } = useDeletedSearches();
  const [last, setLast] = useState<string>();
  const rows = [
    ...(data?.items.filter(({ id }) => deleted.every(({ item }) => item.id !== id)) ?? []),
    ...deleted.map(({ item }) => item),
  ].toSorted((one, other) => Date.parse(other.createdAt) - Date.parse(one.createdAt));
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
      ) : rows.length === 0 ? (
        <p className={styles.none}>
          <Trans>
            None yet. Set filters or words on the search page and choose “Save this search”: you will be told
            of what is new.
          </Trans>
        </p>
      ) : (
        <ul className={styles.list}>
          {rows.map((item) => {
            const gone = deleted.find((one) => one.item.id === item.id);
            return gone === undefined ? (
              <SavedSearchRow
                key={item.id}
                item={item}
                focus={last === item.id ? takeFocus : undefined}
                onDeleted={() => {
                  setLast(item.id);
                  note(item);
                }}
              />
            ) : (
              <DeletedRow
                key={item.id}
                deleted={gone}
                focus={last === item.id ? takeFocus : undefined}
                onBack={(id) => {
                  setLast(id);
                  forget(item.id);
                }}
              />
            );
          })}
        </ul>
      )}
    </div>
  );
}
