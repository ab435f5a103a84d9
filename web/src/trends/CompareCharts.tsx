import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import type { TrendPoint } from '@vivarium/contracts/trends/http/overview.ts';
import { useMemo } from 'react';
import { formatCount } from '../format/price.ts';
import { CompareTotals } from './CompareTotals.tsx';
import { ChartFrame } from './charts/ChartFrame.tsx';
import type { Drawing } from './charts/drawing.ts';
import { csvName, type Table } from './charts/table.ts';
import { fastestAnswer, highestAnswer, mostListedAnswer } from './compare-answers.ts';
import type { Subject } from './compare-subject.ts';
import styles from './trends.module.css';
import { daysText, moneyText, NOTHING, stepCell } from './words.ts';

type Lines = Extract<Drawing, { kind: 'lines' }>;
interface Days {
  from: string;
  to: string;
}

/** One for each, the same in every chart; told apart by their strokes and by their names at the lines' ends too. */
const strokes = [
  { colour: 'var(--moss)' },
  { colour: 'var(--ochre)', dash: '8 3' },
  { colour: 'var(--clay)', dash: '2 3' },
  { colour: 'var(--ink)', dash: '10 3 2 3' },
];

/** What is asked, what comes and how fast it goes, of each of some: over the whole time, and month by month. */
export function CompareCharts({ subjects, during }: { subjects: readonly Subject[]; during: Days }) {
  const currency = subjects[0]?.overview.currency ?? 'USD';
  const charts = useMemo(() => {
    const linesOf = (of: (point: TrendPoint) => number | null, how: Pick<Lines, 'format' | 'isCount'>) =>
      ({
        kind: 'lines',
        interval: 'month',
        ...how,
        lines: subjects.map(({ shortName, overview }, i) => ({
          name: shortName,
          ...(strokes[i] ?? { colour: 'var(--quiet)' }),
          points: overview.series.map((point) => ({
            ...{ start: point.start, isPartial: point.partial, value: of(point) },
          })),
        })),
      }) satisfies Drawing;
    const money = (value: number) => moneyText({ amount: String(value), currency });
    return {
      prices: linesOf(({ medianAsked }) => (medianAsked === null ? null : Number(medianAsked.amount)), {
        format: money,
      }),
      listed: linesOf(({ listed }) => listed, { format: (value) => formatCount(value), isCount: true }),
      days: linesOf(({ medianDaysToSell }) => medianDaysToSell, { format: (value) => daysText(value) }),
    };
  }, [subjects, currency]);
  const named = (what: string) =>
    csvName(
      what,
      subjects.map(({ key }) => key.replace(':', '-')),
      during,
    );
  const monthly = (cell: (point: TrendPoint) => Cell) => monthTable(subjects, cell);
  const none = <Trans>Too few in each month to draw them.</Trans>;
  return (
    <>
      <CompareTotals subjects={subjects} currency={currency} file={named('compared')} />
      <div className={styles.charts}>
        <ChartFrame
          title={highestAnswer(subjects)}
          note={<Trans>Median asked in each month, in {currency}, by reference rates.</Trans>}
          file={named('compared-prices')}
          table={{
            ...monthly(({ medianAsked }) => [moneyText(medianAsked), medianAsked?.amount ?? null]),
            units: [undefined, ...subjects.map(() => currency)],
          }}
          drawing={charts.prices}
          empty={none}
        />
        <ChartFrame
          title={mostListedAnswer(subjects)}
          note={<Trans>New listings in each month.</Trans>}
          file={named('compared-listed')}
          table={monthly(({ listed }) => [formatCount(listed), listed])}
          drawing={charts.listed}
          empty={none}
        />
        <ChartFrame
          title={fastestAnswer(subjects)}
          note={<Trans>Median days from the first publication to the sale, by the month of the sale.</Trans>}
          file={named('compared-days')}
          table={monthly(({ medianDaysToSell }) => [daysText(medianDaysToSell), medianDaysToSell])}
          drawing={charts.days}
          empty={none}
        />
      </div>
    </>
  );
}

/** What a cell says, and the same as a spreadsheet reads it. */
type Cell = readonly [text: string, raw: string | number | null];

/** @returns what is drawn, as numbers: a row for each month, a column for each of what is compared. */
function monthTable(subjects: readonly Subject[], cell: (point: TrendPoint) => Cell): Table {
  const months = subjects[0]?.overview.series ?? [];
  return {
    columns: [t`Month`, ...subjects.map(({ name }) => name)],
    remarks: t`Remark`,
    rows: months.map(({ start, partial }) => {
      const cells = subjects.map(({ overview }): Cell => {
        const point = overview.series.find((one) => one.start === start);
        return point === undefined ? [NOTHING, null] : cell(point);
      });
      const { text: month, remark } = stepCell(start, 'month', partial);
      return {
        key: start,
        remark,
        cells: [month, ...cells.map(([text]) => text)],
        raw: [start, ...cells.map(([, raw]) => raw)],
      };
    }),
  };
}
