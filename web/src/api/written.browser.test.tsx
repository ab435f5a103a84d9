import type { ReactNode } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { Field } from '../ui/Field.tsx';
import { render } from '../ui/render.tsx';
import { ApiError } from './api-error.ts';
import { Restored } from './Restored.tsx';
import { signOut } from './session.ts';
import { SignedIn } from './signed-in.ts';
import { useContractForm } from './use-contract-form.ts';
import { isBegunAt, useWritten } from './written.ts';

const person = (id: string) => ({ id, username: id, displayName: id, emailVerified: true });
const as = (id: string) => ({
  wrapper: ({ children }: { children: ReactNode }) => (
    <SignedIn key={id} value={person(id)}>
      {children}
    </SignedIn>
  ),
});
type Values = { about: string; password: string };

/** A form of both kinds of state: that of react-hook-form, and one of its own. */
function Complaint({ send }: { send: (values: Values) => Promise<unknown> }) {
  const [reason, write, forget] = useWritten('reason', z.string(), '');
  const form = useContractForm<Values>(
    { defaultValues: { about: 'as saved', password: '' } },
    {
      keptAs: 'complaint',
      send: async (values) => {
        const sent = await send(values);
        if (sent !== false) forget();
        return sent;
      },
    },
  );
  return (
    <form noValidate onSubmit={form.onSubmit}>
      {form.problem && <p role="alert">{form.problem}</p>}
      <Restored {...form} />
      <Field label="Reason">
        {(control) => <textarea {...control} value={reason} onChange={({ target }) => write(target.value)} />}
      </Field>
      <Field label="About">{(control) => <input {...control} {...form.register('about')} />}</Field>
      <Field label="Password">
        {(control) => <input {...control} {...form.register('password')} type="password" />}
      </Field>
      <button type="submit">Send</button>
    </form>
  );
}

async function open(id = 'robin', send: (values: Values) => Promise<unknown> = async () => undefined) {
  const screen = await render(<Complaint send={send} />, as(id));
  const field = (name: string) => screen.getByLabelText(name);
  const write = async () => {
    await field('Reason').fill('It came without its tail.');
    await field('About').fill('The gecko');
    await field('Password').fill('vivarium-demo');
  };
  const holds = async (reason: string, about: string) => {
    await expect.element(field('Reason')).toHaveValue(reason);
    await expect.element(field('About')).toHaveValue(about);
    await expect.element(field('Password')).toHaveValue('');
  };
  return { screen, write, holds };
}

beforeEach(() => sessionStorage.clear());
afterEach(() => vi.unstubAllGlobals());

describe('what somebody has written into a form', () => {
  it('is there again after the page was taken away, and said not to be saved', async () => {
    const first = await open();
    expect(isBegunAt(location.pathname)).toBe(false);
    await first.write();
    await first.screen.unmount();
    expect([isBegunAt(location.pathname), isBegunAt('/elsewhere')]).toEqual([true, false]);
    const { screen, holds } = await open();
    await holds('It came without its tail.', 'The gecko');
    await expect.element(screen.getByText('It is not saved yet.', { exact: false })).toBeVisible();
    await screen.getByRole('button', { name: 'Show what is saved' }).click();
    await holds('It came without its tail.', 'as saved');
    await expect.element(screen.getByText('It is not saved yet.', { exact: false })).not.toBeInTheDocument();
  });

  it('is nobody else’s', async () => {
    const first = await open();
    await first.write();
    await first.screen.unmount();
    const { screen, holds } = await open('anna');
    await holds('', 'as saved');
    await expect.element(screen.getByRole('status')).not.toBeInTheDocument();
  });

  it('never holds a password', async () => {
    const { write } = await open();
    await write();
    const kept = Object.values({ ...sessionStorage });
    expect(kept).toHaveLength(2);
    expect(kept.join()).not.toContain('vivarium-demo');
  });

  it('is forgotten once it is sent, and kept where it is refused or not sent after all', async () => {
    const refuse = () => Promise.reject(new ApiError('unauthenticated', 'Sign in', 401));
    for (const [send, isKept] of [
      [refuse, true],
      [async () => false, true],
      [async () => undefined, false],
    ] as const) {
      const { screen, write } = await open('robin', send);
      await write();
      await screen.getByRole('button', { name: 'Send' }).click();
      await expect.poll(() => Object.keys({ ...sessionStorage }).length).toBe(isKept ? 2 : 0);
      await screen.unmount();
      const again = await open();
      await again.holds(isKept ? 'It came without its tail.' : '', isKept ? 'The gecko' : 'as saved');
      await again.screen.unmount();
    }
  });

  it('is what the server has once that is so, and nothing else is said of it', async () => {
    const { screen, write } = await open();
    await write();
    await screen.getByRole('button', { name: 'Send' }).click();
    await expect.poll(() => Object.keys({ ...sessionStorage })).toEqual([]);
    const about = screen.getByLabelText('About');
    await about.fill('The gecko and its tail');
    await expect.poll(() => Object.keys({ ...sessionStorage })).toHaveLength(1);
    await about.fill('The gecko');
    await expect.poll(() => Object.keys({ ...sessionStorage })).toEqual([]);
  });

  it('goes with whoever signs out by hand', async () => {
    vi.stubGlobal('fetch', async () => new Response(null, { status: 204 }));
    const first = await open();
    await first.write();
    await first.screen.unmount();
    await signOut();
    const { holds } = await open();
    await holds('', 'as saved');
  });

  it('is of its page alone', async () => {
    const here = location.href;
    const first = await open();
    await first.write();
    await first.screen.unmount();
    history.replaceState(null, '', '/somewhere/else');
    try {
      const elsewhere = await open();
      await elsewhere.holds('', 'as saved');
      await elsewhere.screen.unmount();
    } finally {
      history.replaceState(null, '', here);
    }
    const { holds } = await open();
    await holds('It came without its tail.', 'The gecko');
  });
});
