import { useLingui } from '@lingui/react/macro';
import { type ReactNode, useMemo } from 'react';
import { formatCount } from '../../format/price.ts';
import { ChartFrame } from '../charts/ChartFrame.tsx';
import type { Drawing } from '../charts/drawing.ts';
import { stepCell } from '../words.ts';

interface DayColumnsProps<Day extends { day: string }> {
  title: string;
  note?: ReactNode;
  file: string;
  days: readonly Day[];
  /** What is drawn. */
  of: (day: Day) => number;
  /** Columns of the table: what is drawn, and what belongs to it. */
  columns: readonly { name: string; of: (day: Day) => number }[];
}

/** A number for each day; today, which is not over, paler. */
export function DayColumns<Day extends { day: string }>(props: DayColumnsProps<Day>) {
  const { title, note, file, days, of, columns } = props;
  const { t } = useLingui();
  const drawing = useMemo(
    (): Drawing => ({
      kind: 'columns',
      interval: 'day',
      points: days.map((one, i) => ({ start: one.day, value: of(one), isPartial: i === days.length - 1 })),
    }),
    [days, of],
  );
  return (
    <ChartFrame
      title={title}
      note={note}
      file={file}
      empty={t`Nothing in these days`}
      table={{
        columns: [t`Day`, ...columns.map(({ name }) => name)],
        remarks: t`Remark`,
        rows: days.toReversed().map((one, i) => {
          const { text: day, remark } = stepCell(one.day, 'day', i === 0);
          const numbers = columns.map((column) => column.of(one));
          return {
            key: one.day,
            remark,
            cells: [day, ...numbers.map((number) => formatCount(number))],
            raw: [one.day, ...numbers],
          };
        }),
      }}
      drawing={drawing}
    />
  );
}
