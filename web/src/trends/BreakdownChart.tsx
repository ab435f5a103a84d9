import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { searchPath } from '../addresses/search-route.ts';
import { facetLabel } from '../catalogue/labels.ts';
import { useCatalogue } from '../catalogue/use-catalogue.ts';
import { formatCount } from '../format/price.ts';
import { Field } from '../ui/Field.tsx';
import { breakdownAnswer } from './answers.ts';
import { ChartFrame } from './charts/ChartFrame.tsx';
import type { Drawing } from './charts/drawing.ts';
import { csvName } from './charts/table.ts';
import { TrendOutage } from './TrendOutage.tsx';
import { breakdownQuery } from './trend-queries.ts';
import { type Dimension, dimensions, searchBehind, type TrendRoute } from './trend-route.ts';
import styles from './trends.module.css';
import { daysText, moneyText } from './words.ts';

interface BreakdownChartProps {
  route: TrendRoute;
  change: (part: Partial<TrendRoute>) => void;
  query: Omit<Parameters<typeof breakdownQuery>[0], 'by'> & { interval?: unknown };
  /** All that was listed in the time, also what has no value of what is compared. */
  listed: number;
  /** What it is of, as addresses name it: for the name of the file. */
  of: readonly (string | undefined)[];
  /** Whether the time was over before today: then what is on sale now is not what was on sale at its end. */
  isOver: boolean;
}

/** Bars that are drawn; the table has all that the answer has. */
const DRAWN = 12;
const facets: Record<Dimension, string> = {
  species: 'species',
  trait: 'traits',
  category: 'category',
  country: 'country',
};

/** What was listed most, each with the way to what of it is on sale. */
export function BreakdownChart({
  route,
  change,
  query: { interval: _interval, ...query },
  listed,
  of,
  isOver,
}: BreakdownChartProps) {
  const { t } = useLingui();
  const catalogue = useCatalogue();
  const { data, error, refetch } = useQuery(breakdownQuery({ ...query, by: route.by }));
  const rows = useMemo(() => {
    const { by } = route;
    return (data?.items ?? []).map((row) => ({
      ...row,
      name: facetLabel(facets[by], row.value, catalogue, route.species),
      to: searchPath(searchBehind(route, { by, value: row.value })),
    }));
  }, [data, catalogue, route]);
  const drawing = useMemo(
    (): Drawing => ({
      kind: 'bars',
      rows: rows
        .filter(({ listed }) => listed > 0)
        .slice(0, DRAWN)
        .map(({ name, listed, to }) => ({ label: name, value: listed, to })),
    }),
    [rows],
  );
  const words: Record<Dimension, string> = {
    species: t`Species`,
    trait: t`Trait`,
    category: t`Category`,
    country: t`Country`,
  };
  if (error !== null && data === undefined)
    return <TrendOutage error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <div className={styles.waiting} aria-busy="true" data-waiting />;
  const nameOf = (value: string) => rows.find((row) => row.value === value)?.name ?? value;
  const title = breakdownAnswer(data, { by: route.by, listed }, nameOf);
  return (
    <ChartFrame
      title={title}
      note={<Trans>New listings. A bar, and a name in the table, leads to those that are on sale now.</Trans>}
      choice={
        <Field label={t`Compare by`}>
          {(control) => (
            <select
              {...control}
              value={route.by}
              onChange={({ target }) => change({ by: target.value as Dimension })}
            >
              {dimensions.map((by) => (
                <option key={by} value={by}>
                  {words[by]}
                </option>
              ))}
            </select>
          )}
        </Field>
      }
      file={csvName(`by-${route.by}`, of, data.range)}
      table={{
        columns: [
          words[route.by],
          ...[t`Listed`, t`Sold`, isOver ? t`On sale at the end` : t`On sale`],
          ...[t`Median asked`, t`Median paid`, t`Days to sell`],
        ],
        units: [undefined, undefined, undefined, undefined, data.currency, data.currency],
        rows: rows.map((row) => ({
          key: row.value,
          to: row.to,
          cells: [
            row.name,
            ...[row.listed, row.sold, row.active].map((count) => formatCount(count)),
            ...[moneyText(row.medianAsked), moneyText(row.medianSold), daysText(row.medianDaysToSell)],
          ],
          raw: [
            ...[row.name, row.listed, row.sold, row.active],
            ...[row.medianAsked?.amount ?? null, row.medianSold?.amount ?? null, row.medianDaysToSell],
          ],
        })),
      }}
      drawing={drawing}
    />
  );
}
