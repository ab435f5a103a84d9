import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { render } from '../ui/render.tsx';
import type { SellBody } from './sell-body.ts';
import { type Kept, useAutosave } from './use-autosave.ts';

/** What was sent: how, and with which body. */
let sent: { method: string | undefined; body: unknown }[];
let answer: () => Response;

beforeEach(() => {
  sent = [];
  answer = () => Response.json({ id: 'one', version: 3, status: 'draft' });
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (_url, init) => {
    sent.push({ method: init?.method, body: JSON.parse(String(init?.body)) });
    return answer();
  });
});
afterEach(() => vi.restoreAllMocks());

const kept: Kept = { id: 'one', version: 2, body: { title: 'Pied male' } };

function Asking({ title, start }: { title: string; start?: Kept }) {
  const body: SellBody = { title };
  const { state } = useAutosave(body, start, 'a-key', () => {});
  return <p>{state}</p>;
}

it('writes what was typed last, however soon somebody goes on', async () => {
  const screen = await render(<Asking title="Pied male" start={kept} />);
  await screen.rerender(<Asking title="Pied female" start={kept} />);
  await screen.unmount();
  await expect.poll(() => sent).toEqual([{ method: 'PATCH', body: { title: 'Pied female' } }]);
});

it('writes nothing where nothing was changed, nor what is kept here until there is enough of it', async () => {
  const same = await render(<Asking title="Pied male" start={kept} />);
  await same.unmount();
  const first = await render(<Asking title="Pied male" />);
  await first.unmount();
  expect(sent).toEqual([]);
});

it('writes over nothing that another window has written meanwhile', async () => {
  answer = () =>
    Response.json({ error: { code: 'version_conflict', message: 'It is at version 4.' } }, { status: 412 });
  const screen = await render(<Asking title="Pied male" start={kept} />);
  await screen.rerender(<Asking title="Pied female" start={kept} />);
  await expect.element(screen.getByText('conflict')).toBeVisible();
  await screen.unmount();
  expect(sent).toHaveLength(1);
});

it('writes what could not be written as soon as there is a connection again, without another change', async () => {
  answer = () => Response.error();
  const screen = await render(<Asking title="Pied male" start={kept} />);
  await screen.rerender(<Asking title="Pied female" start={kept} />);
  await expect.element(screen.getByText('offline')).toBeVisible();
  answer = () => Response.json({ id: 'one', version: 3, status: 'draft' });
  await vi.waitFor(() => {
    // Once somebody listens for it.
    dispatchEvent(new Event('online'));
    expect(screen.getByText('saved').elements()).toHaveLength(1);
  });
  expect(sent.at(-1)).toEqual({ method: 'PATCH', body: { title: 'Pied female' } });
});
