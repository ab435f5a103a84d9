import type { ImportCheck } from '@vivarium/contracts/listings/imports/http.ts';
import { afterEach, expect, it, vi } from 'vitest';
import { renderHook } from 'vitest-browser-react';
import type { Given } from './use-import.ts';
import { useImport } from './use-import.ts';

const given = (name: string): Given => ({
  file: new Blob([name]),
  query: { publish: 'false', lat: 1, lng: 2, city: 'Leeds', country: 'GB' } as unknown as Given['query'],
});
afterEach(() => vi.unstubAllGlobals());

it('takes the answer of the file that was checked last, whichever comes last', async () => {
  const answers: ((rows: number) => void)[] = [];
  vi.stubGlobal('fetch', async () => {
    const rows = await new Promise<number>((resolve) => answers.push(resolve));
    const none = { columns: [], problems: [], animals: [] };
    const check: ImportCheck = { rows, ready: true, more: false, importedBefore: null, ...none };
    return Response.json(check);
  });
  const { result, act } = await renderHook(() => useImport(() => undefined));
  act(() => void result.current.check(given('first')));
  act(() => result.current.startAgain());
  act(() => void result.current.check(given('second')));
  await vi.waitFor(() => expect(answers).toHaveLength(2), 30_000);
  answers[1]?.(2);
  await vi.waitFor(
    () => expect(result.current.state).toMatchObject({ at: 'checked', check: { rows: 2 } }),
    30_000,
  );
  answers[0]?.(1);
  await vi.waitFor(() => expect(result.current.error).toBeUndefined(), 30_000);
  await act(async () => {
    await new Promise((resolve) => requestAnimationFrame(resolve));
  });
  expect(result.current.state).toMatchObject({ at: 'checked', check: { rows: 2 } });
});
