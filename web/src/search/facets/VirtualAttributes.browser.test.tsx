import type { SearchClient } from 'instantsearch.js';
import { InstantSearch } from 'react-instantsearch';
import { MemoryRouter } from 'react-router';
import { expect, it, vi } from 'vitest';
import { fromQueryString } from '../../addresses/search-route.ts';
import { render } from '../../ui/render.tsx';
import { INDEX, toUiState } from '../route/ui-state.ts';
import { SearchContext, type SearchState } from '../state/search-context.ts';
import { VirtualAttributes } from './VirtualAttributes.tsx';

const nothing = { hits: [], nbHits: 0, page: 0, nbPages: 0, hitsPerPage: 36, processingTimeMS: 1 };

it('has the region searched that an address names, as the map of supply links it', async () => {
  const search = 'country=US&region=Texas';
  const route = fromQueryString(search);
  const ask = vi.fn(async (requests: readonly { params?: object }[]) => ({
    results: requests.map(() => ({ ...nothing, query: '', params: '', exhaustiveNbHits: true })),
  }));
  await render(
    <InstantSearch
      indexName={INDEX}
      searchClient={{ search: ask } as unknown as SearchClient}
      initialUiState={{ [INDEX]: toUiState(route) }}
      insights={false}
    >
      <SearchContext value={{ route } as SearchState}>
        <VirtualAttributes />
      </SearchContext>
    </InstantSearch>,
    {
      wrapper: ({ children }) => (
        <MemoryRouter initialEntries={[`/search?${search}`]}>{children}</MemoryRouter>
      ),
    },
  );
  await vi.waitFor(() => expect(ask).toHaveBeenCalled(), 30_000);
  expect(ask.mock.calls[0]?.[0][0]?.params).toMatchObject({ facetFilters: [['region:Texas']] });
});
