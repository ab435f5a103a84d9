import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { Hourly } from '@vivarium/contracts/trends/http/hourly.ts';
import { useSearchParams } from 'react-router';
import { listingPath } from '../addresses/listing-path.ts';
import { searchPath } from '../addresses/search-route.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { facetLabel } from '../catalogue/labels.ts';
import { useCatalogue } from '../catalogue/use-catalogue.ts';
import { currentLocale } from '../format/language.ts';
import { Link } from '../ui/Link.tsx';
import { CategoryChoice } from './CategoryChoice.tsx';
import { Ranking } from './Ranking.tsx';
import { TrendOutage } from './TrendOutage.tsx';
import { TrendsNav } from './TrendsNav.tsx';
import { hourlyQuery } from './trend-queries.ts';
import styles from './trends.module.css';
import { useHourlyStream } from './use-hourly-stream.ts';

/** `/trends/hourly`: what visitors look at now; it is in another order as soon as five minutes are over. */
export function HourlyPage() {
  const { t } = useLingui();
  const catalogue = useCatalogue();
  const [params, setParams] = useSearchParams();
  const category = /^[a-z0-9-]{1,64}$/.exec(params.get('category') ?? '')?.[0];
  const { data, error, refetch } = useQuery(hourlyQuery({ ...(category !== undefined && { category }) }));
  useHourlyStream();
  const kinds = [
    { kind: 'category', title: t`Categories` },
    { kind: 'species', title: t`Species` },
    { kind: 'trait', title: t`Traits` },
    { kind: 'listing', title: t`Listings` },
  ] as const;
  return (
    <div className={styles.page}>
      <title>{t`Hourly trends – Vivarium`}</title>
      <TrendsNav />
      <header className={styles.head}>
        <h1>
          <Trans>Hourly trends</Trans>
        </h1>
        <p className={styles.quiet}>
          <Trans>
            What different visitors look at, counted in five minutes, and how that compares with the five
            before. Fewer than three are nobody: <Link to="/trends/methods">how it is counted</Link>.
          </Trans>
        </p>
      </header>
      <search className={styles.filters} aria-label={t`Filters`}>
        <CategoryChoice
          chosen={category}
          onChoose={(chosen) => setParams(chosen === undefined ? {} : { category: chosen })}
        />
      </search>
      {error !== null && data === undefined ? (
        <TrendOutage error={error} onRetry={() => void refetch()} />
      ) : data === undefined ? (
        <div className={styles.waiting} aria-busy="true" data-waiting />
      ) : (
        <>
          <p aria-live="polite">
            <WindowText window={data.window} />
          </p>
          {data.items.length === 0 ? (
            <p className={styles.none}>
              <Trans>
                Fewer than three visitors looked at the same thing. The next five minutes may tell.
              </Trans>
            </p>
          ) : (
            <div className={styles.rankings}>
              {kinds.map(({ kind, title }) => {
                const rows = data.items.filter((item) => item.kind === kind);
                return rows.length === 0 ? null : (
                  <Ranking
                    key={kind}
                    title={title}
                    rows={rows.map((row) => ({ ...row, label: nameOf(row, catalogue), to: pathOf(row) }))}
                  />
                );
              })}
            </div>
          )}
        </>
      )}
    </div>
  );
}

/** The server says categories in English. */
function nameOf({ kind, value, label }: Hourly['items'][number], catalogue: Catalogue | undefined): string {
  return kind === 'category' && catalogue !== undefined ? facetLabel(kind, value, catalogue) : label;
}

function pathOf({ kind, value, label }: Hourly['items'][number]): string {
  if (kind === 'listing') return listingPath({ id: value, title: label });
  const facet = { category: 'category', species: 'species', trait: 'traits' }[kind];
  return searchPath({ facets: { [facet]: [value] } });
}

function WindowText({ window: { start, end } }: Pick<Hourly, 'window'>) {
  const time = new Intl.DateTimeFormat(currentLocale(), { hour: 'numeric', minute: '2-digit' });
  const [from, to] = [start, end].map((at) => time.format(new Date(at)));
  return (
    <Trans>
      From {from} to {to}
    </Trans>
  );
}
