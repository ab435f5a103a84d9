import type { ListingPage } from '@vivarium/contracts/listings/http/item.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aListing } from '../fixtures/a-listing.ts';
import { openSandbox, type Sandbox } from '../fixtures/sandbox.ts';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await openSandbox();
  const corn = {
    species: 'pantherophis-guttatus',
    genes: [{ gene: 'hypo', zygosity: 'visual' as const }],
  };
  const titles = ['Corn snake', 'Corn snake, eating well', 'Corn snake for beginners'];
  await sandbox.put(
    'listings',
    titles.map((title) => aListing({ title, ...corn })),
  );
});
afterAll(() => sandbox.remove());

/** “Amber” is a corn snake that shows hypo and caramel, and an English word besides. */
const list = (query: string) => sandbox.read<ListingPage>(`/listings?q=amber&understand=true&${query}`);

test('words that nothing has are what they may mean, as on the page, and walked to the end', async () => {
  const seen: string[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const page: ListingPage = await list(`limit=1${cursor === '' ? '' : `&cursor=${cursor}`}`);
    expect(page).toMatchObject({ total: 3, understanding: { chips: [{ label: 'Amber (Hypo + Caramel)' }] } });
    seen.push(...page.items.map(({ id }) => id));
    cursor = page.nextCursor;
  }
  expect(new Set(seen).size).toBe(3);
  expect(seen).toHaveLength(3);
});

test('not where it is said that they do not mean it, and no cursor of another list goes on in it', async () => {
  const { items } = await list('limit=1');
  expect(items).toHaveLength(1);
  const { understanding } = await list('');
  const [amber] = understanding?.chips ?? [];
  expect((await list(`understand_without=${amber?.id}`)).total).toBe(0);
  const other = await sandbox.read<ListingPage>('/listings?q=corn&limit=1');
  const response = await sandbox.get(`/listings?q=amber&understand=true&cursor=${other.nextCursor}`);
  expect(response.status).toBe(400);
});
