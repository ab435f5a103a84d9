import type { ReactNode } from 'react';
import { beforeEach, expect, it } from 'vitest';
import { renderHook } from 'vitest-browser-react';
import { SignedIn } from '../api/signed-in.ts';
import { emptyForm } from './sell-form.ts';
import { useKeepUnsent, useUnsentEdit } from './unsent-edit.ts';

const ida = { id: 'ida', username: 'ida', displayName: 'Ida', emailVerified: true };
const as = (user: typeof ida) => ({
  wrapper: ({ children }: { children: ReactNode }) => <SignedIn value={user}>{children}</SignedIn>,
});
const body = { title: 'A lamp' };
const form = { ...emptyForm, title: 'A lamp that burns' };

beforeEach(() => sessionStorage.clear());

async function keeping() {
  const { result } = await renderHook(() => useKeepUnsent({ id: 'one', version: 3, body }), as(ida));
  return result.current;
}
async function unsent(version: number, user = ida) {
  const { result } = await renderHook(() => useUnsentEdit({ id: 'one', version }), as(user));
  return result.current;
}

it('what was changed of a listing and not saved is there again, to whoever changed it', async () => {
  (await keeping())(form, { title: 'A lamp that burns' }, true);
  expect(await unsent(3)).toEqual(form);
  expect(await unsent(3, { ...ida, id: 'ben' })).toBeUndefined();
});

it('an answer that cannot be saved as it is stands there too', async () => {
  (await keeping())({ ...form, amount: 'much' }, body, false);
  expect(await unsent(3)).toMatchObject({ amount: 'much' });
});

it('is forgotten once the server has it', async () => {
  (await keeping())(form, { title: 'A lamp that burns' }, true);
  (await keeping())(form, body, true);
  expect(await unsent(3)).toBeUndefined();
});

it('does not undo what was changed elsewhere since', async () => {
  (await keeping())(form, { title: 'A lamp that burns' }, true);
  expect(await unsent(4)).toBeUndefined();
});
