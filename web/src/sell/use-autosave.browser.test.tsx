import { useState } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { render } from '../ui/render.tsx';
import type { SellBody } from './sell-body.ts';
import { type FirstSave, type Kept, useAutosave } from './use-autosave.ts';

/** What was sent: how, and with which body. */
let sent: { method: string | undefined; body: unknown }[];
/** The keys under which it was. */
let keys: (string | null)[];
let answer: () => Response;

beforeEach(() => {
  sent = [];
  unanswered = undefined;
  keys = [];
  answer = () => Response.json({ id: 'one', version: 3, status: 'draft' });
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (_url, init) => {
    keys.push(new Headers(init?.headers).get('idempotency-key'));
    sent.push({ method: init?.method, body: JSON.parse(String(init?.body)) });
    return answer();
  });
});
afterEach(() => vi.restoreAllMocks());

/** What is kept of what was sent, over a reload too. */
let unanswered: SellBody | undefined;
const first: FirstSave = {
  idempotencyKey: 'a-key',
  get sent() {
    return unanswered;
  },
  onSent: (body) => {
    unanswered = body;
  },
  onCreated: () => {
    unanswered = undefined;
  },
};

const kept: Kept = { id: 'one', version: 2, body: { title: 'Pied male' } };

function Writing({ rest, start }: { rest: object; start: Kept | undefined }) {
  const [title, setTitle] = useState('Pied');
  const { state } = useAutosave({ ...rest, title }, start, first);
  return (
    <>
      <input aria-label="Title" value={title} onChange={({ target }) => setTitle(target.value)} />
      <p>{state}</p>
    </>
  );
}
function Asking({ title, start }: { title: string; start?: Kept }) {
  const body: SellBody = { title };
  const { state, refusals } = useAutosave(body, start, first);
  return (
    <>
      <p>{state}</p>
      <output>{JSON.stringify(refusals)}</output>
    </>
  );
}
const refuse = (status: number, details: object[] = []) => {
  const error = { code: 'a_code', message: 'Not so.', details, requestId: 'r' };
  return () => Response.json({ error }, { status });
};

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

/** From now on what is sent is taken, and there is a connection. */
async function isTakenNow(screen: Awaited<ReturnType<typeof render>>) {
  answer = () => Response.json({ id: 'one', version: 3, status: 'draft' });
  await vi.waitFor(() => {
    // Once somebody listens for it.
    dispatchEvent(new Event('online'));
    expect(screen.getByText('saved').elements()).toHaveLength(1);
  });
}

it('writes what could not be written as soon as there is a connection again, without another change', async () => {
  answer = () => Response.error();
  const screen = await render(<Asking title="Pied male" start={kept} />);
  await screen.rerender(<Asking title="Pied female" start={kept} />);
  await expect.element(screen.getByText('offline')).toBeVisible();
  await isTakenNow(screen);
  expect(sent.at(-1)).toEqual({ method: 'PATCH', body: { title: 'Pied female' } });
});

const enough = {
  category: 'enclosure',
  description: 'Of glass.',
  price: { amount: '5.00', currency: 'EUR' },
  location: { city: 'Leeds', country: 'GB', lat: 53.8, lng: -1.5 },
};

it('a draft is not made twice either where the page was loaded anew before anybody had answered', async () => {
  answer = () => Response.error();
  const before = await render(<Writing rest={enough} start={undefined} />);
  await expect.element(before.getByText('offline')).toBeVisible();
  await before.unmount();
  answer = () => Response.json({ id: 'one', version: 1, status: 'draft' });
  sent = [];
  const after = await render(
    <Writing rest={{ ...enough, description: 'Of glass, as new.' }} start={undefined} />,
  );
  await expect.element(after.getByText('saved')).toBeVisible();
  expect(sent).toEqual([
    { method: 'POST', body: { ...enough, title: 'Pied' } },
    { method: 'PATCH', body: { description: 'Of glass, as new.' } },
  ]);
  expect(keys.at(-2)).toBe(keys[0]);
  expect(unanswered).toBeUndefined();
});

it.each([429, 500])('what was not taken just now is sent again: %i', async (status) => {
  answer = refuse(status);
  const screen = await render(<Asking title="Pied male" start={kept} />);
  await screen.rerender(<Asking title="Pied female" start={kept} />);
  await expect.element(screen.getByText('offline')).toBeVisible();
  await isTakenNow(screen);
});

it.each([
  [404, [], { '': 'Not so.' }],
  [409, [], { '': 'Not so.' }],
  [422, [{ path: 'title', message: 'is too long' }], { title: 'This is too long.' }],
])('says what was refused with %i, and by field where that is said', async (status, details, said) => {
  answer = refuse(status, details);
  const screen = await render(<Asking title="Pied male" start={kept} />);
  await screen.rerender(<Asking title="Pied female" start={kept} />);
  await expect.element(screen.getByText('refused')).toBeVisible();
  await expect.element(screen.getByRole('status')).toHaveTextContent(JSON.stringify(said));
});

it('what the server has refused is not sent again as it was', async () => {
  answer = () =>
    Response.json({ error: { code: 'invalid_request', message: 'No.', details: [] } }, { status: 400 });
  const screen = await render(<Writing rest={enough} start={undefined} />);
  await expect.element(screen.getByText('refused')).toBeVisible();
  expect(unanswered).toBeUndefined();
});

it.each([
  ['a draft is not made twice', undefined, 'POST'],
  ['a change does not meet itself as that of another window', kept, 'PATCH'],
])(
  'what nobody has answered is sent again as it was before what was written since: %s',
  async (_, start, method) => {
    const rest = start === undefined ? enough : {};
    answer = () => Response.error();
    const screen = await render(<Writing rest={rest} start={start} />);
    await expect.poll(() => sent.length).toBe(1);
    await expect.element(screen.getByText('offline')).toBeVisible();
    await screen.getByRole('textbox').fill('Pied female');
    answer = () => Response.json({ id: 'one', version: 3, status: 'draft' });
    await expect.element(screen.getByText('saved')).toBeVisible();
    expect(sent.at(-1)).toEqual({ method: 'PATCH', body: { title: 'Pied female' } });
    const others = sent.slice(0, -1);
    expect(others.length).toBeGreaterThan(1);
    expect(others).toEqual(others.map(() => ({ method, body: { ...rest, title: 'Pied' } })));
    expect(new Set(keys.slice(0, -1)).size).toBe(1);
    expect(new Set(keys)).not.toContain(null);
  },
);
