import { describe, expect, it, vi } from 'vitest';
import { closedWindow, type HourlyAnswer, hourlyRanking, nextWindow, untilClosed } from './hourly.ts';

const window = { start: '2026-11-28T10:00:00.000Z', end: '2026-11-28T10:05:00.000Z' };
const buckets = (counts: Record<string, number>) => ({
  buckets: Object.entries(counts).map(([key, value]) => ({ key, visitors: { value } })),
});

describe('the last window', () => {
  it('is the one that closed some seconds ago', () => {
    expect(closedWindow(new Date('2026-11-28T10:07:00Z'))).toEqual({
      start: '2026-11-28T10:00:00.000Z',
      end: '2026-11-28T10:05:00.000Z',
    });
    expect(closedWindow(new Date('2026-11-28T10:05:09Z')).end).toBe('2026-11-28T10:00:00.000Z');
  });

  it('is followed by one that closes some seconds after its end', () => {
    const now = new Date('2026-11-28T10:07:10Z');
    const next = nextWindow(now);
    expect(next).toEqual({ start: '2026-11-28T10:05:00.000Z', end: '2026-11-28T10:10:00.000Z' });
    expect(untilClosed(next, now)).toBe(180_000);
    const early = new Date('2026-11-28T10:10:09.999Z');
    expect(nextWindow(early)).toEqual(next);
    expect(nextWindow(early, next).end).toBe('2026-11-28T10:15:00.000Z');
    expect(nextWindow(new Date('2026-11-28T10:25:10Z'), next).end).toBe('2026-11-28T10:30:00.000Z');
  });
});

describe('the ranking of a window', () => {
  it('says how many there were, and how many more than before', async () => {
    const answers: HourlyAnswer[] = [
      {
        ...{ category: buckets({ 'live-animal': 12, food: 3 }) },
        ...{ species: buckets({ 'species:python-regius': 6 }), trait: buckets({ 'traits:pied': 4 }) },
      },
      { category: buckets({ 'live-animal': 6 }), species: buckets({ 'species:python-regius': 8 }) },
    ];
    expect(await hourlyRanking(async () => answers.shift(), window)).toEqual([
      { kind: 'category', value: 'live-animal', volume: 12, velocity: 1 },
      { kind: 'species', value: 'python-regius', volume: 6, velocity: -0.25 },
      { kind: 'trait', value: 'pied', volume: 4, velocity: null },
      { kind: 'category', value: 'food', volume: 3, velocity: null },
    ]);
  });

  it('asks what was before by name', async () => {
    const ask = vi.fn(async (): Promise<HourlyAnswer> => ({ trait: buckets({ 'traits:pied': 4 }) }));
    await hourlyRanking(ask, window, 'live-animal');
    expect(ask).toHaveBeenLastCalledWith(
      expect.objectContaining({
        aggs: {
          trait: expect.objectContaining({ terms: expect.objectContaining({ include: ['traits:pied'] }) }),
        },
      }),
    );
  });

  it('leaves out what fewer than three visitors looked at, however often they did', async () => {
    expect(await hourlyRanking(async () => ({ category: buckets({ food: 2 }) }), window)).toEqual([]);
  });
});
