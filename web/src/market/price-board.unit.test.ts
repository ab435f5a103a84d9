import type { MarketPrice } from '@vivarium/contracts/market-prices/http.ts';
import { describe, expect, it, vi } from 'vitest';
import { createPriceBoard } from './price-board.ts';

const usd = (amount: string) => ({ amount, currency: 'USD' });
const priceOf = (id: string): MarketPrice => ({
  id,
  count: 12,
  sellers: 5,
  median: usd('150.00'),
  quartiles: [usd('100.00'), usd('200.00')],
  position: 'within',
});

function aBoard(load = async (ids: readonly string[]) => ids.map(priceOf)) {
  const loads: string[][] = [];
  let planned: (() => void)[] = [];
  const clock = { now: 0 };
  const board = createPriceBoard({
    load: (ids) => {
      loads.push([...ids]);
      return load(ids);
    },
    later: (run) => planned.push(run),
    now: () => clock.now,
  });
  const idle = () => {
    const due = planned;
    planned = [];
    for (const run of due) run();
  };
  return { board, loads, clock, idle };
}

const settled = () => new Promise<void>((resolve) => queueMicrotask(() => setTimeout(resolve)));

describe('the board of prices', () => {
  it('asks once for all that are watched, and tells each', async () => {
    const { board, loads, idle } = aBoard();
    const [one, two, three] = [vi.fn(), vi.fn(), vi.fn()];
    board.watch('a', one);
    board.watch('a', two);
    board.watch('b', three);
    expect(loads).toEqual([]);
    idle();
    await settled();
    expect(loads).toEqual([['a', 'b']]);
    for (const told of [one, two, three]) expect(told).toHaveBeenCalledTimes(1);
    expect(board.priceOf('a')).toBe(board.priceOf('a'));
    expect(board.priceOf('b')?.count).toBe(12);
  });

  it('does not ask for what has gone before its turn', () => {
    const { board, loads, idle } = aBoard();
    board.watch('a', vi.fn())();
    board.watch('b', vi.fn());
    idle();
    expect(loads).toEqual([['b']]);
  });

  it('remembers for a minute, also that there is nothing to say', async () => {
    const { board, loads, clock, idle } = aBoard(async () => []);
    board.watch('a', vi.fn());
    idle();
    await settled();
    clock.now = 59_999;
    board.watch('a', vi.fn());
    idle();
    expect(loads).toHaveLength(1);
    clock.now = 60_000;
    board.watch('a', vi.fn());
    idle();
    expect(loads).toHaveLength(2);
  });

  it('asks for fifty at a time', () => {
    const { board, loads, idle } = aBoard();
    for (let at = 0; at < 51; at++) board.watch(`id-${at}`, vi.fn());
    idle();
    expect(loads.map(({ length }) => length)).toEqual([50, 1]);
  });

  it('says nothing when the load fails, and asks again for the next card', async () => {
    const { board, loads, idle } = aBoard(async () => {
      throw new Error('away');
    });
    board.watch('a', vi.fn());
    idle();
    await settled();
    expect(board.priceOf('a')).toBeUndefined();
    board.watch('a', vi.fn());
    idle();
    expect(loads).toHaveLength(2);
  });
});
