import { useEffect } from 'react';
import { InstantSearch } from 'react-instantsearch';
import { searchClient } from '../api/search.ts';
import { loadDrawings } from '../card/load-drawings.ts';
import { loadCatalogue } from '../catalogue/use-catalogue.ts';
import { INDEX } from './route/ui-state.ts';
import { useRouting } from './route/use-routing.ts';
import { SearchView } from './SearchView.tsx';
import styles from './search.module.css';
import { SearchEngine } from './state/SearchEngine.tsx';

// Names for slugs, and the drawings: on their way while the first search is.
loadCatalogue().catch(() => undefined);
loadDrawings().catch(() => undefined);

const future = { preserveSharedStateOnUnmount: true };

/** The market: everything that is listed, and every way to narrow it. */
export function SearchPage() {
  const routing = useRouting();
  useEffect(() => () => searchClient.giveUp(), []);
  return (
    <div className={styles.ground}>
      <InstantSearch
        searchClient={searchClient}
        indexName={INDEX}
        routing={routing}
        future={future}
        insights={false}
      >
        <SearchEngine>
          <SearchView />
        </SearchEngine>
      </InstantSearch>
    </div>
  );
}
