import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import type { TrendOverview, TrendPoint } from '@vivarium/contracts/trends/http/overview.ts';
import { useMemo } from 'react';
import { searchPath } from '../addresses/search-route.ts';
import { formatCount } from '../format/price.ts';
import { ChartFrame } from './charts/ChartFrame.tsx';
import type { Drawing } from './charts/drawing.ts';
import { PlotChart } from './charts/PlotChart.tsx';
import { fastestAnswer, highestAnswer, mostListedAnswer } from './compare-answers.ts';
import type { Compared } from './compare-route.ts';
import styles from './trends.module.css';
import { daysText, moneyText } from './words.ts';

export interface Subject {
  key: string;
  name: string;
  /** As short as tells it apart, for the end of a line. */
  shortName: string;
  of: Compared;
  overview: TrendOverview;
}

/** One for each, the same in every chart; told apart by their names at the lines' ends too. */
const colours = ['var(--moss)', 'var(--ochre)', 'var(--clay)', 'var(--quiet)'];

/** What is asked, what comes and how fast it goes, of each of some. */
export function CompareCharts({ subjects }: { subjects: readonly Subject[] }) {
  const currency = subjects[0]?.overview.currency ?? 'USD';
  const charts = useMemo(() => {
    const linesOf = (of: (point: TrendPoint) => number | null, format: (value: number) => string) =>
      ({
        kind: 'lines',
        interval: 'month',
        format,
        lines: subjects.map(({ shortName, overview }, i) => ({
          name: shortName,
          colour: colours[i] ?? 'var(--quiet)',
          points: overview.series.map((point) => ({
            ...{ start: point.start, isPartial: point.partial, value: of(point) },
          })),
        })),
      }) satisfies Drawing;
    const money = (value: number) => moneyText({ amount: String(value), currency });
    return {
      prices: linesOf(({ medianAsked }) => (medianAsked === null ? null : Number(medianAsked.amount)), money),
      listed: linesOf(({ listed }) => listed, formatCount),
      days: linesOf(({ medianDaysToSell }) => medianDaysToSell, daysText),
    };
  }, [subjects, currency]);
  const table = {
    columns: [
      ...[t`Compared`, t`Listed`, t`Sold`, t`On sale`, t`Median asked`, t`Median paid`, t`Days to sell`],
    ],
    rows: subjects.map(({ key, name, of, overview: { totals } }) => ({
      key,
      to: searchPath({ facets: { species: [of.species], ...(of.trait && { traits: [of.trait] }) } }),
      cells: [
        ...[name, formatCount(totals.listed), formatCount(totals.sold), formatCount(totals.active)],
        ...[moneyText(totals.medianAsked), moneyText(totals.medianSold), daysText(totals.medianDaysToSell)],
      ],
      raw: [
        ...[name, totals.listed, totals.sold, totals.active, totals.medianAsked?.amount ?? null],
        ...[totals.medianSold?.amount ?? null, totals.medianDaysToSell],
      ],
    })),
  };
  const [prices, listed, days] = [
    highestAnswer(subjects),
    mostListedAnswer(subjects),
    fastestAnswer(subjects),
  ];
  const isTold = (of: (totals: TrendOverview['totals']) => unknown) =>
    subjects.some(({ overview }) => of(overview.totals) !== null);
  return (
    <div className={styles.charts}>
      <ChartFrame
        title={prices}
        note={<Trans>Median asked in each month, in {currency}, by reference rates.</Trans>}
        file="compared-prices.csv"
        table={table}
      >
        {isTold(({ medianAsked }) => medianAsked) && <PlotChart drawing={charts.prices} label={prices} />}
      </ChartFrame>
      <ChartFrame
        title={listed}
        note={<Trans>New listings in each month.</Trans>}
        file="compared-listed.csv"
        table={table}
      >
        <PlotChart drawing={charts.listed} label={listed} />
      </ChartFrame>
      <ChartFrame
        title={days}
        note={<Trans>Median days from the first publication to the sale, by the month of the sale.</Trans>}
        file="compared-days.csv"
        table={table}
      >
        {isTold(({ medianDaysToSell }) => medianDaysToSell) && (
          <PlotChart drawing={charts.days} label={days} />
        )}
      </ChartFrame>
    </div>
  );
}
