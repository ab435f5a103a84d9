import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { Demand } from '@vivarium/contracts/trends/http/hourly.ts';
import { useMemo } from 'react';
import { searchPath } from '../addresses/search-route.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { facetLabel } from '../catalogue/labels.ts';
import { useCatalogue } from '../catalogue/use-catalogue.ts';
import { formatCount } from '../format/price.ts';
import { Link } from '../ui/Link.tsx';
import { wantedAnswer } from './answers.ts';
import { CategoryChoice } from './CategoryChoice.tsx';
import { ChartFrame } from './charts/ChartFrame.tsx';
import { csvName } from './charts/table.ts';
import { SpeciesPicker } from './SpeciesPicker.tsx';
import { TimeChoice } from './TimeChoice.tsx';
import { TrendOutage } from './TrendOutage.tsx';
import { TrendsNav } from './TrendsNav.tsx';
import { demandQuery } from './trend-queries.ts';
import { trendQueryOf } from './trend-route.ts';
import styles from './trends.module.css';
import { useTrendRoute } from './use-trend-route.ts';
import { ratioText } from './words.ts';

/** Bars that are drawn; the table has all that the answer has. */
const DRAWN = 15;

/** `/trends/wanted`: what is looked for, against what is on sale. */
export function WantedPage() {
  const { t } = useLingui();
  const catalogue = useCatalogue();
  const { route, change } = useTrendRoute('30d');
  const { from, to, category, species } = trendQueryOf(route, new Date().toISOString().slice(0, 10));
  const asked = { from, to, ...(category && { category }), ...(species && { species }) };
  const { data, error, refetch } = useQuery(demandQuery(asked));
  const rows = useMemo(() => rowsOf(data, catalogue), [data, catalogue]);
  const drawing = useMemo(() => {
    const shown = rows.slice(0, DRAWN).map(({ name, wanted, to }) => ({ label: name, value: wanted, to }));
    return { kind: 'bars', rows: shown, format: ratioText } as const;
  }, [rows]);
  const title = wantedAnswer(rows);
  return (
    <div className={styles.page}>
      <title>{t`Wanted – Vivarium`}</title>
      <TrendsNav />
      <header className={styles.head}>
        <h1>
          <Trans>Wanted</Trans>
        </h1>
        <p className={styles.quiet}>
          <Trans>
            What visitors searched for or chose in that time, each once a day, and what people have saved a
            search for, against what is on sale now; searches that find nothing are among them. Fewer than
            three visitors are nobody: <Link to="/trends/methods">how it is counted</Link>.
          </Trans>
        </p>
      </header>
      <search className={styles.filters} aria-label={t`Filters`}>
        <CategoryChoice chosen={route.category} onChoose={(chosen) => change({ category: chosen })} />
        <SpeciesPicker
          placeholder={t`All`}
          chosen={route.species}
          onChoose={(chosen) => change({ species: chosen })}
        />
        <TimeChoice route={route} change={change} hasSteps={false} />
      </search>
      {error !== null && data === undefined ? (
        <TrendOutage error={error} onRetry={() => void refetch()} />
      ) : data === undefined ? (
        <div className={styles.waiting} aria-busy="true" data-waiting />
      ) : rows.length === 0 ? (
        <p className={styles.none}>
          <Trans>Too few have searched for anything of it to tell.</Trans>
        </p>
      ) : (
        <ChartFrame
          title={title}
          note={<Trans>People who look for it, for each one on sale; where there is none, as for one.</Trans>}
          file={csvName('wanted', [category?.[0], species?.[0]], { from, to })}
          table={{
            columns: [t`Wanted`, t`Searches`, t`Saved searches`, t`On sale`, t`For each on sale`],
            rows: rows.map(({ key, name, to, searches, savedSearches, active, wanted }) => ({
              key,
              to,
              cells: [
                name,
                ...[searches, savedSearches, active].map((count) => formatCount(count)),
                ratioText(wanted),
              ],
              raw: [name, searches, savedSearches, active, wanted],
            })),
          }}
          drawing={drawing}
        />
      )}
    </div>
  );
}

function rowsOf(data: Demand | undefined, catalogue: Catalogue | undefined) {
  return (data?.items ?? []).map(({ species, trait, ratio, ...counts }) => {
    const of = facetLabel('species', species, catalogue);
    const facets = { species: [species], ...(trait !== null && { traits: [trait] }) };
    return {
      ...counts,
      key: `${species} ${trait ?? ''}`,
      name: trait === null ? of : `${facetLabel('traits', trait, catalogue, species)} ${of}`,
      // Of what there is much of, few want each: a tenth of one is many already.
      wanted: Math.round(ratio * 10_000) / 10_000,
      to: searchPath({ facets }),
    };
  });
}
