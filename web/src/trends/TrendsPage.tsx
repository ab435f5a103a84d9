import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { guidePath } from '../addresses/guide-path.ts';
import { searchPath } from '../addresses/search-route.ts';
import { useCatalogue } from '../catalogue/use-catalogue.ts';
import { useReaderCurrency } from '../format/reader-currency.ts';
import { ButtonLink } from '../ui/Button.tsx';
import { Link } from '../ui/Link.tsx';
import { BreakdownChart } from './BreakdownChart.tsx';
import { OverviewCharts } from './OverviewCharts.tsx';
import { subjectOf } from './subject.ts';
import { Totals } from './Totals.tsx';
import { TrendFilters } from './TrendFilters.tsx';
import { TrendOutage } from './TrendOutage.tsx';
import { TrendsNav } from './TrendsNav.tsx';
import { overviewQuery } from './trend-queries.ts';
import { searchBehind, trendQueryOf } from './trend-route.ts';
import styles from './trends.module.css';
import { useTrendRoute } from './use-trend-route.ts';

/** `/trends`: what is listed, what sells, for how much and how fast. */
export function TrendsPage() {
  const { t } = useLingui();
  const { route, change } = useTrendRoute();
  const catalogue = useCatalogue();
  const currency = useReaderCurrency();
  const today = new Date().toISOString().slice(0, 10);
  const query = { ...trendQueryOf(route, today), currency };
  const { data: overview, error, isPlaceholderData, refetch } = useQuery(overviewQuery(query));
  const subject = subjectOf(route, catalogue);
  const of = [route.category, route.species, route.trait, route.country];
  return (
    <div className={styles.page}>
      <title>
        {subject === undefined ? t`Market trends – Vivarium` : t`${subject}: market trends – Vivarium`}
      </title>
      <TrendsNav />
      <header className={styles.head}>
        <h1>{subject ?? t`The market`}</h1>
        <p className={styles.quiet}>
          <Trans>
            What is listed, what sells, for how much and how fast. Medians of at least five, never averages:{' '}
            <Link to="/trends/methods">how it is counted</Link>.
          </Trans>
        </p>
      </header>
      <TrendFilters route={route} change={change} />
      {error !== null && overview === undefined ? (
        <TrendOutage error={error} onRetry={() => void refetch()} />
      ) : overview === undefined ? (
        <div className={styles.waiting} aria-busy="true" data-waiting />
      ) : (
        <div className={styles.results} aria-busy={isPlaceholderData}>
          <Totals overview={overview} isOver={overview.range.to < today} />
          <p className={styles.ways}>
            <ButtonLink to={searchPath(searchBehind(route))}>
              <Trans>See what is on sale</Trans>
            </ButtonLink>
            {route.species !== undefined && (
              <ButtonLink to={guidePath(route.species, route.trait === undefined ? [] : [route.trait])}>
                <Trans>Price guide</Trans>
              </ButtonLink>
            )}
          </p>
          {overview.totals.listed + overview.totals.sold + overview.totals.active === 0 ? (
            <p className={styles.none}>
              <Trans>Nothing was listed in this time. Take a longer one, or fewer filters.</Trans>
            </p>
          ) : (
            <OverviewCharts overview={overview} of={of}>
              <BreakdownChart
                {...{ route, change, query, of }}
                listed={overview.totals.listed}
                isOver={overview.range.to < today}
              />
            </OverviewCharts>
          )}
        </div>
      )}
    </div>
  );
}
