import { plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import type { TrendOverview, TrendPoint } from '@vivarium/contracts/trends/http/overview.ts';
import { type ReactNode, useMemo } from 'react';
import { formatCount } from '../format/price.ts';
import { activeAnswer, daysAnswer, listedAnswer, priceAnswer, soldAnswer } from './answers.ts';
import { ChartFrame } from './charts/ChartFrame.tsx';
import type { Drawing, TimePoint } from './charts/drawing.ts';
import { csvName, type Table } from './charts/table.ts';
import styles from './trends.module.css';
import { daysText, moneyText, stepCell } from './words.ts';

interface OverviewChartsProps {
  overview: TrendOverview;
  /** What it is of, as addresses name it: for the names of files. */
  of: readonly (string | undefined)[];
  children: ReactNode;
}

/** The charts of a time: what came, what went, what is there, for how much, how fast. */
export function OverviewCharts({ overview, of, children }: OverviewChartsProps) {
  const { totals, currency, range } = overview;
  const charts = useMemo(() => chartsOf(overview), [overview]);
  const table = (
    columns: string[],
    cells: (point: TrendPoint) => [string, string | number | null][],
  ): Table => tableOf(overview, [t`From`, ...columns], cells);
  const inMoney = { units: [undefined, currency, undefined, currency] };
  const { sold, removed } = totals;
  const file = (what: string) => csvName(what, of, range);
  const none = (told: unknown) =>
    told === null ? undefined : <Trans>Too few in each step to draw them. Take longer steps.</Trans>;
  const known = formatCount(totals.paid);
  return (
    <div className={styles.charts}>
      <ChartFrame
        title={listedAnswer(overview)}
        note={<Trans>Listings that were published for the first time.</Trans>}
        file={file('listed')}
        table={table([t`Listed`], ({ listed }) => [[formatCount(listed), listed]])}
        drawing={charts.listed}
      />
      <ChartFrame
        title={soldAnswer(overview)}
        note={
          <>
            <Trans>Listings that were marked as sold.</Trans>{' '}
            {plural(removed, {
              one: 'Sellers took # other away unsold.',
              other: 'Sellers took # others away unsold.',
            })}
          </>
        }
        file={file('sold')}
        table={table([t`Sold`, t`Taken away`], (point) => [
          [formatCount(point.sold), point.sold],
          [formatCount(point.removed), point.removed],
        ])}
        drawing={charts.sold}
      />
      <ChartFrame
        title={priceAnswer(overview)}
        note={
          <>
            {plural(totals.listed, { one: 'Asked: # listing.', other: 'Asked: # listings.' })}{' '}
            {plural(sold, {
              one: `Paid: ${known} of # sale, where the seller said so.`,
              other: `Paid: ${known} of # sales, where the sellers said so.`,
            })}{' '}
            <Trans>In {currency}, by reference rates.</Trans>
          </>
        }
        file={file('prices')}
        table={{
          ...inMoney,
          ...table([t`Median asked`, t`Of listings`, t`Median paid`, t`Of sales`], (point) => [
            [moneyText(point.medianAsked), point.medianAsked?.amount ?? null],
            [formatCount(point.listed), point.listed],
            [moneyText(point.medianSold), point.medianSold?.amount ?? null],
            [formatCount(point.paid), point.paid],
          ]),
        }}
        drawing={charts.prices}
        empty={none(totals.medianAsked)}
      />
      <ChartFrame
        title={daysAnswer(overview)}
        note={plural(sold, {
          one: 'Days from the first publication to the sale, of # sale.',
          other: 'Days from the first publication to the sale, of # sales.',
        })}
        file={file('days-to-sell')}
        table={table([t`Median days`, t`Of sales`], (point) => [
          [daysText(point.medianDaysToSell), point.medianDaysToSell],
          [formatCount(point.sold), point.sold],
        ])}
        drawing={charts.days}
        empty={none(totals.medianDaysToSell)}
      />
      <ChartFrame
        title={activeAnswer(overview)}
        note={<Trans>Listings on sale at the end of each step.</Trans>}
        file={file('on-sale')}
        table={table([t`On sale`], ({ active }) => [[formatCount(active), active]])}
        drawing={charts.active}
      />
      {children}
    </div>
  );
}

function tableOf(
  { series, range }: TrendOverview,
  columns: string[],
  cells: (point: TrendPoint) => [string, string | number | null][],
): Table {
  return {
    columns,
    remarks: t`Remark`,
    rows: series.map((point) => {
      const told = cells(point);
      const { text: step, remark } = stepCell(point.start, range.interval, point.partial);
      return {
        key: point.start,
        remark,
        cells: [step, ...told.map(([text]) => text)],
        raw: [point.start, ...told.map(([, raw]) => raw)],
      };
    }),
  };
}

/** What is drawn of each. */
function chartsOf({ series, currency, range: { interval } }: TrendOverview) {
  const points = (of: (point: TrendPoint) => number | null): TimePoint[] =>
    series.map((point) => ({ start: point.start, isPartial: point.partial, value: of(point) }));
  const major = (money: { amount: string } | null) => (money === null ? null : Number(money.amount));
  const money = (value: number) => moneyText({ amount: String(value), currency });
  return {
    listed: { kind: 'columns', interval, points: points(({ listed }) => listed) },
    sold: { kind: 'columns', interval, points: points((point) => point.sold) },
    active: {
      kind: 'lines',
      interval,
      isFilled: true,
      isCount: true,
      format: (value) => formatCount(value),
      lines: [{ name: t`On sale`, colour: 'var(--moss)', points: points(({ active }) => active) }],
    },
    prices: {
      kind: 'lines',
      interval,
      format: money,
      lines: [
        { name: t`Asked`, colour: 'var(--moss)', points: points((point) => major(point.medianAsked)) },
        { name: t`Paid`, colour: 'var(--ochre)', points: points((point) => major(point.medianSold)) },
      ],
    },
    days: {
      kind: 'lines',
      interval,
      format: (value) => daysText(value),
      lines: [{ name: t`Days`, colour: 'var(--moss)', points: points((point) => point.medianDaysToSell) }],
    },
  } satisfies Record<string, Drawing>;
}
