import type { Suggestion } from '@vivarium/contracts/suggestions/http.ts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createSuggestionSource } from './source.ts';

const said = { highlights: [], alias: null, query: '', count: 1 };
const species = (label: string): Suggestion[] => [
  { kind: 'species', species: label, scientificName: label, label, ...said },
];

/** A source whose questions the test answers in the order it likes. */
function aSource() {
  let region: string | undefined;
  const asked: {
    text: string;
    region: string | undefined;
    signal: AbortSignal;
    answer(found: Suggestion[]): void;
    fail(): void;
  }[] = [];
  const source = createSuggestionSource(
    ({ text, region: from }, signal) =>
      new Promise((resolve, reject) => {
        asked.push({ text, region: from, signal, answer: resolve, fail: () => reject(new Error('offline')) });
      }),
    () => region,
  );
  const moveTo = (next: string) => {
    region = next;
  };
  const type = (text: string) => source.type({ text, around: undefined, radius: 100 });
  const labels = () => source.shown.getState().map(({ label }) => label);
  return { source, asked, type, labels, moveTo };
}
const pause = () => vi.advanceTimersByTimeAsync(100);

describe('suggestions while typing', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('are asked for once somebody pauses, and only for what was typed last', async () => {
    const { type, asked } = aSource();
    for (const text of ['b', 'ba', 'bal']) type(text);
    await pause();
    expect(asked.map(({ text }) => text)).toEqual(['bal']);
  });

  it('are asked for anew where the person lives now', async () => {
    const { type, asked, moveTo } = aSource();
    type('ball');
    await pause();
    moveTo('US-HI');
    type('ball');
    await pause();
    expect(asked.map((one) => one.region)).toEqual([undefined, 'US-HI']);
  });

  it('stay until newer ones come, and a late answer never replaces those', async () => {
    const { type, asked, labels } = aSource();
    type('ba');
    await pause();
    asked[0]?.answer(species('first'));
    await pause();
    type('bal');
    await pause();
    type('ball');
    await pause();
    expect(labels()).toEqual(['first']);
    asked[2]?.answer(species('newest'));
    await pause();
    asked[1]?.answer(species('late'));
    await pause();
    expect(labels()).toEqual(['newest']);
    expect(asked[1]?.signal.aborted).toBe(true);
  });

  it('are gone with the text, whatever is still on its way', async () => {
    const { type, asked, labels } = aSource();
    type('ball');
    await pause();
    type('  ');
    asked[0]?.answer(species('late'));
    await pause();
    expect(labels()).toEqual([]);
  });

  it('are remembered when letters are taken back', async () => {
    const { type, asked, labels } = aSource();
    type('ball');
    await pause();
    asked[0]?.answer(species('kept'));
    await pause();
    type('');
    type('BALL ');
    expect(labels()).toEqual(['kept']);
    expect(asked).toHaveLength(1);
  });

  it('are none when nothing answers, and are asked for again', async () => {
    const { type, asked, labels } = aSource();
    type('ball');
    await pause();
    asked[0]?.fail();
    await pause();
    expect(labels()).toEqual([]);
    type('ball');
    await pause();
    asked[1]?.answer(species('back'));
    await pause();
    expect(labels()).toEqual(['back']);
  });
});
