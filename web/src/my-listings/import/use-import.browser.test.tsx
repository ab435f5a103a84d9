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

it('imports under the key of its check what is tried again, whatever was touched while it ran', async () => {
  const keys: (string | null)[] = [];
  const answers: ((answer: Response) => void)[] = [];
  const none = { columns: [], problems: [], animals: [] };
  const checked: ImportCheck = { rows: 1, ready: true, more: false, importedBefore: null, ...none };
  vi.stubGlobal('fetch', async (url: string, { headers }: RequestInit = {}) => {
    if (url.includes('check')) return Response.json(checked);
    keys.push(new Headers(headers).get('idempotency-key'));
    return new Promise<Response>((resolve) => answers.push(resolve));
  });
  const { result, act } = await renderHook(() => useImport(() => undefined));
  const isChecked = () => vi.waitFor(() => expect(result.current.state.at).toBe('checked'), 30_000);
  const run = () => {
    const { state } = result.current;
    if (state.at === 'checked') act(() => void result.current.run(state));
  };
  act(() => void result.current.check(given('one')));
  await isChecked();
  run();
  await vi.waitFor(() => expect(answers).toHaveLength(1), 30_000);
  act(() => result.current.startAgain());
  const error = { code: 'internal', message: 'It broke.', details: [], requestId: 'r' };
  answers[0]?.(Response.json({ error }, { status: 500 }));
  await isChecked();
  run();
  await vi.waitFor(() => expect(keys).toHaveLength(2), 30_000);
  expect(keys[0]).toMatch(/\S/);
  expect(keys[1]).toBe(keys[0]);
});
