import type { Market, Money } from './market-words.ts';

/** Where things stand on the range that is drawn, in per cent of its width. */
export interface MarketScale {
  low: number;
  median: number;
  high: number;
  asked: number;
}

/** A price further out than this many times the width of the middle half is drawn at the edge. */
const FARTHEST = 1.6;

/** @returns the places of the middle half, its median and the price; all between 4 and 96, for the labels. */
export function marketScale(price: Money, { median, quartiles }: Market): MarketScale {
  const [low, high] = [Number(quartiles[0].amount), Number(quartiles[1].amount)];
  const middle = Number(median.amount);
  const width = Math.max(high - low, middle * 0.1, Number.MIN_VALUE);
  const asked = Math.min(Math.max(Number(price.amount), low - width * FARTHEST), high + width * FARTHEST);
  const from = Math.min(low - width / 2, asked);
  const to = Math.max(high + width / 2, asked);
  const place = (value: number) => 4 + ((value - from) / (to - from)) * 92;
  return { low: place(low), median: place(middle), high: place(high), asked: place(asked) };
}
