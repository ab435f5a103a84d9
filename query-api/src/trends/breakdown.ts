import type { Currency } from '@vivarium/contracts/shared/currency.ts';
import { trendBounds } from '@vivarium/contracts/trends/bounds.ts';
import type { TrendDimension, TrendRow } from '@vivarium/contracts/trends/http/overview.ts';
import { cellsOf, wordsOf } from '../market/columns/cells.ts';
import { cellRows } from '../market/columns/cells-meant.ts';
import type { Kinds } from '../market/columns/day-columns.ts';
import type { Turns } from '../market/columns/in-turns.ts';
import { maskOf, type Narrowing } from '../market/columns/narrowing.ts';
import type { MarketColumns } from '../market/columns/read-columns.ts';
import { isMeant, Tally } from '../market/columns/tally.ts';
import { NO_WORD } from '../market/columns/words.ts';
import { countsOf } from '../market/medians.ts';
import type { Days } from '../market/range.ts';

interface Row {
  tally: Tally;
  active: number;
}

/**
 * @param labelOf the name of a value
 * @returns a row for each value of a dimension, those with most new listings first
 */
export function* breakdownOf(
  { days, words }: MarketColumns,
  { narrowing, by, range }: { narrowing: Narrowing; by: TrendDimension; range: Days },
  { currency, labelOf }: { currency: Currency; labelOf: (value: string) => string },
): Turns<TrendRow[]> {
  const maskOn = maskOf(narrowing, words);
  const rows = new Map<number, Row>();
  const rowOf = (value: number) => {
    const known = rows.get(value) ?? { tally: new Tally(), active: 0 };
    rows.set(value, known);
    return known;
  };
  const ready = cellRows(narrowing, by, words);
  for (const day of days) {
    if (day.day > range.to) break;
    yield;
    if (ready !== undefined) {
      const cells = cellsOf(day, ready.by);
      cells.numbers.forEach((number, place) => {
        const value = ready.rowOf(number);
        if (value === undefined) return;
        const row = rowOf(value);
        row.active += cells.moved[place] ?? 0;
        if (day.day >= range.from) row.tally.addCell(cells, place);
      });
      continue;
    }
    const mask = maskOn(day);
    const of = rowsByKind(day.kinds, by, rowOf);
    const each = (table: { kind: Uint32Array }, count: (row: Row, at: number) => void) =>
      table.kind.forEach((kind, at) => {
        if (isMeant(mask, kind)) for (const row of of(kind)) count(row, at);
      });
    each(day.opened, (row) => {
      row.active += 1;
    });
    each(day.closed, (row) => {
      row.active -= 1;
    });
    if (day.day < range.from) continue;
    each(day.listed, ({ tally }, at) => tally.addListed(day, at));
    each(day.sold, ({ tally }, at) => tally.addSold(day, at));
    each(day.removed, ({ tally }) => {
      tally.removed += 1;
    });
  }
  const most = [...rows]
    .filter(([, { tally, active }]) => tally.listed + tally.sold + tally.removed + active > 0)
    .map(([value, row]) => ({ value: words.wordOf(value), row }))
    .toSorted(
      (one, other) => other.row.tally.listed - one.row.tally.listed || (one.value < other.value ? -1 : 1),
    )
    .slice(0, trendBounds.rows);
  const told: TrendRow[] = [];
  for (const { value, row } of most) {
    yield;
    const { tally, active } = row;
    told.push({ value, label: labelOf(value), active, ...countsOf(tally, currency) });
  }
  return told;
}

/** @returns the rows that a kind of a day counts in, looked up once for each kind. */
function rowsByKind(kinds: Kinds, by: TrendDimension, rowOf: (value: number) => Row) {
  const known: (readonly Row[] | undefined)[] = [];
  return (kind: number) => {
    const rows = known[kind] ?? wordsOf(kinds, by, kind).filter(isWord).map(rowOf);
    known[kind] = rows;
    return rows;
  };
}

function isWord(word: number): boolean {
  return word !== NO_WORD;
}
