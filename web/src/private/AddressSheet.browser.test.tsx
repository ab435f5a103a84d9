import type { AddressItem } from '@vivarium/contracts/addresses/http.ts';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { addressesQuery } from '../addressing/addresses-query.ts';
import { adoptSession } from '../api/session.ts';
import { SignedIn } from '../api/signed-in.ts';
import { askingOnce, render } from '../ui/render.tsx';
import { AddressesPage } from './AddressesPage.tsx';

const robin = { id: 'robin', username: 'robin', displayName: 'Robin Hall', emailVerified: true };
/** What the server has, and the versions and bodies that it was sent. */
let home: AddressItem;
let sent: { version: string | null; body: Partial<AddressItem> }[];

beforeEach(() => {
  sessionStorage.clear();
  home = {
    ...{ id: 'home', version: 1, createdAt: '2026-11-28T10:00:00.000Z', name: 'Robin Hall' },
    ...{ line1: '12 Long Lane', city: 'Austin', postcode: '78701', country: 'US' },
  };
  sent = [];
  adoptSession({ user: robin, accessToken: 'token', expiresIn: 900 }, false);
  vi.stubGlobal('fetch', async (_url: string, { method, headers, body }: RequestInit) => {
    if (method === 'GET') return Response.json({ items: [home], nextCursor: null });
    const version = new Headers(headers).get('if-match');
    const said: Partial<AddressItem> = JSON.parse(String(body));
    sent.push({ version, body: said });
    if (version !== `"${home.version}"`) {
      const error = { code: 'version_mismatch', message: 'It has changed.', details: [], requestId: 'r' };
      return Response.json({ error }, { status: 412 });
    }
    home = { ...home, ...said, version: home.version + 1 };
    return Response.json({ id: home.id, version: home.version });
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  localStorage.clear();
});

/** Opens the address for editing; then it is changed elsewhere. */
async function changedWhileOpen() {
  const client = askingOnce();
  const wrapper = ({ children }: { children: ReactNode }) => <SignedIn value={robin}>{children}</SignedIn>;
  const screen = await render(<AddressesPage />, { client, wrapper });
  await screen.getByRole('button', { name: 'Edit the address of Robin Hall' }).click();
  const dialog = screen.getByRole('dialog');
  await dialog.getByLabelText('Street and number').fill('9 Mill Road');
  home = { ...home, version: 2, postcode: '78702' };
  return { client, dialog, save: () => dialog.getByRole('button', { name: 'Save' }).click() };
}

it('an address that was changed elsewhere is saved from there on, and nothing that was written is lost', async () => {
  const { dialog, save } = await changedWhileOpen();
  await save();
  await expect.element(dialog.getByRole('alert')).toMatchTextContent(/changed elsewhere meanwhile/);
  await expect.element(dialog.getByLabelText('Street and number')).toHaveValue('9 Mill Road');
  await expect.element(dialog.getByLabelText('Postcode')).toHaveValue('78702');
  await save();
  await expect.element(dialog).not.toBeInTheDocument();
  expect(home).toMatchObject({ line1: '9 Mill Road', postcode: '78702', version: 3 });
});

it('is saved upon what was shown, though the page has learnt of a later version', async () => {
  const { client, dialog, save } = await changedWhileOpen();
  await client.refetchQueries(addressesQuery);
  await save();
  await expect.element(dialog.getByRole('alert')).toMatchTextContent(/changed elsewhere meanwhile/);
  expect(sent.map(({ version }) => version)).toEqual(['"1"']);
  expect(home.postcode).toBe('78702');
});
