import { Trans, useLingui } from '@lingui/react/macro';
import type { SearchFigures } from '@vivarium/contracts/figures/http.ts';
import { searchPath } from '../../addresses/search-route.ts';
import { formatCount } from '../../format/price.ts';
import { Link } from '../../ui/Link.tsx';
import styles from './operations.module.css';

/** What was searched for and not found, each with the way to the search. */
export function WordsTable({ words }: Pick<SearchFigures, 'words'>) {
  const { t } = useLingui();
  return (
    <section className={styles.section}>
      <h2>
        <Trans>Searched for without a result</Trans>
      </h2>
      <table className={`${styles.table} tabular`}>
        <thead>
          <tr>
            <th scope="col">{t`Words`}</th>
            <th scope="col">{t`Visitors`}</th>
          </tr>
        </thead>
        <tbody>
          {words.map(({ query, visitors }) => (
            <tr key={query}>
              <th scope="row">
                <Link to={searchPath({ q: query, facets: {} })}>{query}</Link>
              </th>
              <td>{formatCount(visitors)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
