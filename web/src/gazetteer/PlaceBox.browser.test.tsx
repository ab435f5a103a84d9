import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { Place } from '@vivarium/contracts/places/http.ts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from '../ui/render.tsx';
import { PlaceBox } from './PlaceBox.tsx';

const aPlace = (name: string): Place => ({
  ...{ name, country: 'IT', countryName: 'Italy', lat: 44.8, lng: 10.3, population: 1000 },
  region: 'Emilia-Romagna',
});

describe('a box for a town', () => {
  /** Answers by what was typed. */
  let answers: Map<string, PromiseWithResolvers<Response>>;
  const onChoose = vi.fn<(place: Place) => void>();
  const answerTo = (typed: string) => {
    const one = answers.get(typed) ?? Promise.withResolvers<Response>();
    answers.set(typed, one);
    return one;
  };
  const answer = (typed: string, ...names: string[]) =>
    answerTo(typed).resolve(Response.json({ places: names.map(aPlace) }));

  beforeEach(() => {
    answers = new Map();
    vi.spyOn(globalThis, 'fetch').mockImplementation(
      (url) => answerTo(new URL(String(url), 'http://here').searchParams.get('q') ?? '').promise,
    );
  });
  afterEach(() => {
    vi.restoreAllMocks();
    onChoose.mockReset();
  });

  async function typing(text: string) {
    const screen = await render(
      <QueryClientProvider client={new QueryClient()}>
        <PlaceBox chosen="" onChoose={onChoose} control={{}} label="Town" />
      </QueryClientProvider>,
    );
    await screen.getByLabelText('Town').fill(text);
    return screen;
  }

  it('takes the first that begins so when Enter is pressed', async () => {
    answer('par', 'Paris', 'Parma');
    const screen = await typing('par');
    await expect.element(screen.getByRole('option', { name: /^Paris/ })).toBeVisible();
    await userEvent.keyboard('{Enter}');
    expect(onChoose.mock.calls.map(([{ name }]) => name)).toEqual(['Paris']);
  });

  it('does not take what fewer letters were answered by, and takes the answer when it comes', async () => {
    answer('par', 'Paris', 'Parma');
    const screen = await typing('par');
    await expect.element(screen.getByRole('option', { name: /^Paris/ })).toBeVisible();
    await userEvent.keyboard('ma{Enter}');
    expect(onChoose).not.toHaveBeenCalled();
    answer('parma', 'Parma', 'Parma Heights');
    await vi.waitFor(() => expect(onChoose.mock.calls.map(([{ name }]) => name)).toEqual(['Parma']), 30_000);
  });

  it('says that several begin so when the name of none of them was typed whole', async () => {
    const screen = await typing('sant');
    await userEvent.keyboard('{Enter}');
    answer('sant', 'Santiago', 'Santo Domingo');
    await expect
      .element(screen.getByText('Several towns begin with “sant”. Choose one from the list.'))
      .toBeVisible();
    expect(onChoose).not.toHaveBeenCalled();
  });
});
