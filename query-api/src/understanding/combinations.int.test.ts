import type { ListingPage } from '@vivarium/contracts/listings/http/item.ts';
import type { Trait } from '@vivarium/contracts/listings/live-animal.ts';
import type { SearchResult } from '@vivarium/contracts/search/http/response.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aListing } from '../fixtures/a-listing.ts';
import { openSandbox, type Sandbox } from '../fixtures/sandbox.ts';

const [corn, leo] = ['pantherophis-guttatus', 'eublepharis-macularius'];
const visual = (...genes: string[]) => genes.map((gene): Trait => ({ gene, zygosity: 'visual' }));

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await openSandbox();
  await sandbox.put('listings', [
    aListing({ title: 'Hypo caramel', species: corn, genes: visual('hypo', 'caramel') }),
    aListing({ title: 'Hypo caramel motley', species: corn, genes: visual('hypo', 'caramel', 'motley') }),
    aListing({
      title: 'Hypo het caramel',
      species: corn,
      genes: [...visual('hypo'), { gene: 'caramel', zygosity: 'het' }],
    }),
    aListing({ title: 'Amber eyes', species: corn }),
    aListing({ title: 'Bell blizzard', species: leo, genes: visual('bell-albino', 'blizzard') }),
    aListing({ title: 'Tremper blizzard', species: leo, genes: visual('tremper-albino', 'blizzard') }),
    aListing({ title: 'Blizzard', species: leo, genes: visual('blizzard') }),
    aListing({ title: 'Pastel boa', species: 'boa-imperator', genes: visual('pastel') }),
    aListing({ title: 'Pastel', genes: visual('pastel') }),
  ]);
});
afterAll(() => sandbox.remove());

async function ask(query: string, more: Record<string, unknown> = {}): Promise<SearchResult> {
  const params = { query, understand: true, ...more };
  const response = await sandbox.search([{ indexName: 'listings', params }]);
  return ((await response.json()) as { results: [SearchResult] }).results[0];
}
const titles = ({ hits }: SearchResult) => hits.map(({ title }) => title).sort();

test.each([
  ['amber corn snake', ['Hypo caramel', 'Hypo caramel motley']],
  ['amber motley corn snake', ['Hypo caramel motley']],
  ['blazing blizzard leopard gecko', ['Bell blizzard', 'Tremper blizzard']],
])('“%s” finds what shows all the parts', async (query, expected) => {
  const found = await ask(query);
  expect(titles(found)).toEqual(expected);
  expect(found.understanding?.rest).toBe('');
});

test('taken back, its name is text; taken up, an offer is meant', async () => {
  const id = `combination:${corn}:amber`;
  const asText = await ask('amber corn snake', { understandWithout: [id] });
  expect(titles(asText)).toEqual(['Amber eyes']);
  expect(asText.understanding?.offers).toMatchObject([{ id, label: 'Amber (Hypo + Caramel)' }]);
  expect(titles(await ask('amber'))).toEqual(['Amber eyes']);
  expect(titles(await ask('amber', { understandAlso: [id] }))).toEqual([
    'Hypo caramel',
    'Hypo caramel motley',
  ]);
});

test('where nobody offers it, what shows a part is shown, of the same species', async () => {
  const found = await ask('killer bee');
  expect(titles(found)).toEqual(['Pastel']);
  expect(found.understanding).toMatchObject({
    chips: [{ kind: 'combination', leftOut: true }],
    applied: true,
  });
});

test('a refinement by hand of one of its genes holds instead', async () => {
  const found = await ask('amber corn snake', { facetFilters: ['traitZygosity:caramel:het'] });
  expect(titles(found)).toEqual(['Hypo het caramel']);
  expect(found.understanding?.chips[0]).toMatchObject({ kind: 'combination', overruled: true });
});

test('GET /listings understands it too', async () => {
  const page = await sandbox.read<ListingPage>('/listings?q=amber+corn+snake&understand=true');
  expect(page.items.map(({ title }) => title).sort()).toEqual(['Hypo caramel', 'Hypo caramel motley']);
});
