import type { MyListing } from '@vivarium/contracts/listings/http/own.ts';
import { afterEach, expect, it, vi } from 'vitest';
import { useAnnouncements } from '../ui/announcements.ts';
import { askingOnce, render } from '../ui/render.tsx';
import { ManyActions } from './ManyActions.tsx';

afterEach(() => vi.unstubAllGlobals());

it('says why not all that are found could be selected', async () => {
  const error = { code: 'unavailable', message: 'The search rests.', details: [], requestId: 'r' };
  vi.stubGlobal('fetch', async () => Response.json({ error }, { status: 503 }));
  const listing = { id: 'one', status: 'draft' } as MyListing;
  const selection = { chosen: new Map([['one', listing]]), choose: () => undefined };
  const search = { q: '', status: undefined, sort: 'changed' } as const;
  const screen = await render(<ManyActions {...{ search, selection }} total={120} loaded={[listing]} />, {
    client: askingOnce(),
  });
  await screen.getByRole('button', { name: 'Select all 120 that are found' }).click();
  const said = () => useAnnouncements.getState().map(({ text }) => text);
  await vi.waitFor(() => expect(said()).toContain('The search rests.'));
  await expect.element(screen.getByRole('button', { name: 'Select all 120 that are found' })).toBeEnabled();
});
