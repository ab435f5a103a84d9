import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { Supply } from '@vivarium/contracts/trends/http/supply.ts';
import { useMemo } from 'react';
import { searchPath } from '../addresses/search-route.ts';
import { facetLabel } from '../catalogue/labels.ts';
import { useCatalogue } from '../catalogue/use-catalogue.ts';
import { formatCount } from '../format/price.ts';
import { Link } from '../ui/Link.tsx';
import { lazyPart } from '../ui/lazy-part.ts';
import { supplyAnswer } from './answers.ts';
import { ChartFrame } from './charts/ChartFrame.tsx';
import { csvName } from './charts/table.ts';
import { subjectOf } from './subject.ts';
import { TrendFilters } from './TrendFilters.tsx';
import { TrendOutage } from './TrendOutage.tsx';
import { TrendsNav } from './TrendsNav.tsx';
import { supplyQuery } from './trend-queries.ts';
import { searchBehind, type TrendRoute, trendQueryOf } from './trend-route.ts';
import styles from './trends.module.css';
import { useTrendRoute } from './use-trend-route.ts';
import { percentText } from './words.ts';

const SupplyMap = lazyPart(async () => (await import('./SupplyMap.tsx')).SupplyMap);

/** `/trends/map`: where what is on sale is; of one country by its regions. */
export function SupplyPage() {
  const { t } = useLingui();
  const { route, change } = useTrendRoute();
  const catalogue = useCatalogue();
  const by = route.country === undefined ? 'country' : 'region';
  const { category, species, trait, country } = trendQueryOf(route, new Date().toISOString().slice(0, 10));
  const { data, error, isPlaceholderData, refetch } = useQuery(
    supplyQuery({ category, species, trait, country, by }),
  );
  const subject = subjectOf(route, catalogue);
  const rows = useMemo(
    () =>
      (data?.items ?? []).map((cell) => {
        const name =
          by === 'country'
            ? facetLabel('country', cell.country, catalogue)
            : (cell.region ?? t`No region said`);
        return {
          ...cell,
          key: `${cell.country} ${cell.region ?? ''}`,
          name,
          label: `${name}: ${formatCount(cell.active)}`,
          ...pathOf(route, cell),
        };
      }),
    [data, by, route, catalogue, t],
  );
  const title = supplyAnswer(rows, data?.total ?? 0);
  return (
    <div className={styles.page}>
      <title>{t`Map of supply – Vivarium`}</title>
      <TrendsNav />
      <header className={styles.head}>
        <h1>{subject === undefined ? t`Map of supply` : t`${subject}: map of supply`}</h1>
        <p className={styles.quiet}>
          <Trans>
            Where what is on sale now is, as many as the search finds. Choose a country to see its regions:{' '}
            <Link to="/trends/methods">how it is counted</Link>.
          </Trans>
        </p>
      </header>
      <TrendFilters route={route} change={change} isNow />
      {error !== null && data === undefined ? (
        <TrendOutage error={error} onRetry={() => void refetch()} />
      ) : data === undefined ? (
        <div className={styles.waiting} aria-busy="true" data-waiting />
      ) : rows.length === 0 ? (
        <p className={styles.none}>
          <Trans>Nothing of it is on sale now. Take fewer filters.</Trans>
        </p>
      ) : (
        <div aria-busy={isPlaceholderData}>
          <ChartFrame
            title={title}
            note={<Trans>A circle, and a name in the table, leads to what is on sale there.</Trans>}
            file={csvName('supply', [route.category, route.species, route.trait, route.country])}
            table={{
              columns: [by === 'country' ? t`Country` : t`Region`, t`On sale`, t`Share`],
              rows: rows.map(({ key, to, name, active }) => ({
                key,
                ...(to !== undefined && { to }),
                cells: [name, formatCount(active), percentText(active / data.total)],
                raw: [name, active, active / data.total],
              })),
            }}
          >
            <span role="img" aria-label={title} />
            <div className={styles.map}>
              <SupplyMap cells={rows} />
            </div>
          </ChartFrame>
        </div>
      )}
    </div>
  );
}

/** The way to what is on sale there; none to what names no region, which a search cannot ask for. */
function pathOf(route: TrendRoute, { country, region }: Supply['items'][number]): { to?: string } {
  if (route.country !== undefined && region === null) return {};
  const { facets, ...search } = searchBehind(route, { by: 'country', value: country });
  return {
    to: searchPath({ ...search, facets: { ...facets, ...(region !== null && { region: [region] }) } }),
  };
}
