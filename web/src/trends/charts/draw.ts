import * as Plot from '@observablehq/plot';
import { currentLocale } from '../../format/language.ts';
import { formatCount } from '../../format/price.ts';
import { type Drawing, gridOf, type TimePoint } from './drawing.ts';

type Columns = Extract<Drawing, { kind: 'columns' }>;
type Lines = Extract<Drawing, { kind: 'lines' }>;
type Bars = Extract<Drawing, { kind: 'bars' }>;

/** Steps as Plot knows them; its weeks begin as they are called. */
const steps = { day: 'day', week: 'monday', month: 'month' } as const;

/** @returns the picture of a drawing. This module is only ever imported lazily: it carries Observable Plot. */
export function draw(drawing: Drawing, width: number, height: number): SVGElement | HTMLElement {
  return Plot.plot({
    ...{ width, height, marginTop: 16, marginBottom: 42, marginLeft: 46, marginRight: 22 },
    style: { background: 'transparent', color: 'var(--quiet)', fontFamily: 'inherit', fontSize: `${FONT}px` },
    ...optionsOf(drawing, width),
  });
}

function optionsOf(drawing: Drawing, width: number): Plot.PlotOptions {
  if (drawing.kind === 'columns') return columns(drawing, width);
  return drawing.kind === 'lines' ? lines(drawing, width) : bars(drawing, width);
}

const tip = { fill: 'var(--card)', stroke: 'var(--edge)', textPadding: 8 } as const;

function columns({ points, interval }: Columns, width: number): Plot.PlotOptions {
  const shown = points.filter((point) => point.value !== null).map(dated);
  const values = points.map(({ value }) => value);
  return {
    x: timeAxis(points, width),
    y: { ...groundOf(values, true), tickFormat: (value: number) => formatCount(value) },
    marks: [
      Plot.ruleY([0], { stroke: 'var(--line)' }),
      Plot.rectY(shown, {
        ...{ x: 'date', y: 'value', interval: steps[interval] },
        fill: 'var(--moss)',
        fillOpacity: ({ isPartial }: TimePoint) => (isPartial ? 0.45 : 1),
        ...{ insetLeft: 0.5, insetRight: 0.5, rx: 1 },
        tip,
        title: ({ start, value }: TimePoint) => `${dayText(start, interval)}\n${formatCount(value ?? 0)}`,
      }),
    ],
  };
}

function lines(
  { lines: all, interval, isFilled, isCount = false, format }: Lines,
  width: number,
): Plot.PlotOptions {
  const points = all.flatMap((line) => line.points);
  const ends = all.flatMap(({ name, colour, points: of }) => {
    const last = of.findLast(({ value }) => value !== null);
    return last === undefined ? [] : [{ ...dated(last), name, colour }];
  });
  // All names stand in one column at the right, also those of lines that end earlier.
  const last = dated(points.toSorted((a, b) => (a.start < b.start ? -1 : 1)).at(-1) ?? NOWHEN).date;
  const values = points.map(({ value }) => value);
  const names = namesApart(ends, Math.max(0, ...values.map((value) => value ?? 0)));
  const room = all.length > 1 ? roomOf(all, width) : 0;
  return {
    x: timeAxis(points, width - room),
    y: { ...groundOf(values, isCount), tickFormat: format },
    marginRight: Math.max(14, room),
    marks: [
      Plot.ruleY([0], { stroke: 'var(--line)' }),
      ...all.flatMap(({ name, colour, dash = 'none', points: of }) => {
        const drawn = of.map(dated).map((point) => ({ ...point, value: point.value ?? Number.NaN }));
        return [
          ...(isFilled
            ? [Plot.areaY(drawn, { x: 'date', y: 'value', fill: colour, fillOpacity: 0.15 })]
            : []),
          Plot.lineY(drawn, { x: 'date', y: 'value', stroke: colour, strokeWidth: 2, strokeDasharray: dash }),
          // A step between two of too few has no line to be on.
          Plot.dot(drawn, { x: 'date', y: 'value', fill: colour, r: 2.2 }),
          Plot.tip(
            drawn,
            Plot.pointerX({
              ...{ x: 'date', y: 'value', ...tip },
              title: (point: TimePoint) =>
                `${dayText(point.start, interval)}\n${all.length > 1 ? `${name}: ` : ''}${format(point.value ?? 0)}`,
            }),
          ),
        ];
      }),
      ...(all.length > 1
        ? names.map(({ end, dy }) =>
            Plot.text([{ ...end, date: last }], {
              ...{ x: 'date', y: 'value', text: 'name', textAnchor: 'start', dx: NAME_AT, dy },
              ...{
                fontWeight: 560,
                fill: end.colour,
                lineWidth: (room - NAME_AT - 2) / FONT,
                textOverflow: 'ellipsis-end',
              },
            }),
          )
        : []),
    ],
  };
}

/** @returns how a ground is drawn on which values stand, from nothing up. */
function groundOf(values: readonly (number | null)[], isCount: boolean): Plot.ScaleOptions {
  const { top, ticks } = gridOf(values, isCount);
  return {
    ...{ grid: true, label: null, ticks, zero: true },
    ...(top === undefined ? { nice: ticks } : { domain: [0, top] }),
  };
}

const NOWHEN: TimePoint = { start: '1970-01-01', value: null, isPartial: false };
/** Pixels between the names of two lines, and of the ground that a line goes up and down in. */
const LINE_HEIGHT = 15;
const GROUND = 182;
/** Pixels of a letter's height and, at most, of its width, and between the end of a line and its name. */
const FONT = 13;
const LETTER = 7.6;
const NAME_AT = 8;
/** Narrower, Plot takes a short name for too long. */
const LEAST_ROOM = 74;

/** @returns pixels at the right for the names of lines: as many as the longest needs, but a third of the width at most. */
function roomOf(all: Lines['lines'], width: number): number {
  const longest = Math.max(...all.map(({ name }) => name.length));
  const needed = Math.max(LEAST_ROOM, Math.ceil(longest * LETTER) + NAME_AT + FONT);
  return Math.min(needed, 160, Math.floor(width * 0.34));
}

/**
 * @param most the greatest value that is drawn
 * @returns by how many pixels each name stands off its line's end, so that those of lines that end close to each other do not
 *   lie on each other
 */
function namesApart<End extends { value: number | null }>(ends: readonly End[], most: number) {
  const heightOf = ({ value }: End) => (most === 0 ? 0 : (GROUND * (most - (value ?? 0))) / most);
  const sorted = ends.toSorted((a, b) => heightOf(a) - heightOf(b));
  let free = Number.NEGATIVE_INFINITY;
  const placed = sorted.map((end) => {
    const at = Math.max(heightOf(end), free);
    free = at + LINE_HEIGHT;
    return { end, at };
  });
  // What was pushed beyond the ground moves all of them up.
  const beyond = Math.max(0, free - LINE_HEIGHT - GROUND);
  return placed.map(({ end, at }) => ({ end, dy: at - beyond - heightOf(end) }));
}

function bars({ rows, format = (value) => formatCount(value) }: Bars, width: number): Plot.PlotOptions {
  const room = Math.min(190, Math.floor(width * 0.42));
  const most = Math.floor(room / 7.2);
  const short = (label: string) => (label.length > most ? `${label.slice(0, most - 1)}…` : label);
  return {
    marginLeft: room,
    marginRight: 52,
    marginBottom: 8,
    x: { axis: null },
    y: { label: null, domain: rows.map(({ label }) => label), tickSize: 0, tickFormat: short, padding: 0.28 },
    marks: [
      Plot.barX(rows, {
        ...{
          x: 'value',
          y: 'label',
          fill: 'var(--moss)',
          rx: 1,
          href: ({ to }: (typeof rows)[number]) => to ?? null,
        },
      }),
      Plot.text(rows, {
        ...{ x: 'value', y: 'label', textAnchor: 'start', dx: 6, fill: 'var(--ink)' },
        text: ({ value }: (typeof rows)[number]) => format(value),
      }),
    ],
  };
}

const dated = (point: TimePoint) => ({ ...point, date: new Date(`${point.start}T00:00:00Z`) });

function timeAxis(points: readonly TimePoint[], width: number): Plot.ScaleOptions {
  const days = points.map(({ start }) => Date.parse(start));
  const spread = (Math.max(...days) - Math.min(...days)) / 86_400_000;
  const isLong = spread > 120;
  const format = new Intl.DateTimeFormat(currentLocale(), {
    timeZone: 'UTC',
    month: 'short',
    ...(!isLong && { day: 'numeric' }),
  });
  return {
    label: null,
    type: 'utc',
    ticks: Math.max(2, Math.floor(width / 70)),
    // The year once, and again where another one begins: written beneath, so that months have room beside each other.
    tickFormat: (date: Date, i: number) => {
      const isNewYear = isLong && (i === 0 || date.getUTCMonth() === 0);
      return isNewYear ? `${format.format(date)}\n${date.getUTCFullYear()}` : format.format(date);
    },
  };
}

function dayText(day: string, interval: Columns['interval']): string {
  return new Intl.DateTimeFormat(currentLocale(), {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'long',
    ...(interval !== 'month' && { day: 'numeric' }),
  }).format(new Date(day));
}
