import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { search } from '../../api/search.ts';
import { useHomeRegion } from '../../format/home-region.ts';
import { useLengthUnit } from '../../format/length-unit.ts';
import { formatCount } from '../../format/price.ts';
import { useReaderCurrency } from '../../format/reader-currency.ts';
import { countedListings } from '../../format/words.ts';
import { leftOutIn } from '../../region/left-out.ts';
import { Button } from '../../ui/Button.tsx';
import type { Chip } from '../state/chips.ts';
import { useSearch } from '../state/search-context.ts';
import styles from './empty.module.css';
import { planEmpty, waysOut } from './plan-empty.ts';
import { useWaysOut } from './use-ways-out.ts';

/** Nothing found: which single thing to take back, for how many results. */
export function EmptyResults() {
  const { change, results } = useSearch();
  const chips = useWaysOut();
  // What fits may not be kept where the person lives; the line above says so.
  const isElsewhere = leftOutIn(results) !== undefined;
  const requests = planEmpty(chips, {
    unit: useLengthUnit(),
    region: useHomeRegion()?.code,
    currency: useReaderCurrency(),
  });
  const { data, isPending, isError } = useQuery({
    queryKey: ['without', requests],
    queryFn: ({ signal }) => search(requests, signal),
    enabled: requests.length > 0,
  });
  const ways = waysOut(chips, data?.results.map((result) => ('nbHits' in result ? result.nbHits : 0)) ?? []);
  return (
    <div className={styles.empty}>
      <h2>
        {isElsewhere ? (
          <Trans>Nothing else is listed that fits all of this</Trans>
        ) : (
          <Trans>Nothing is listed that fits all of this</Trans>
        )}
      </h2>
      {chips.length === 0 ? (
        !isElsewhere && (
          <p>
            <Trans>There are no listings yet.</Trans>
          </p>
        )
      ) : isPending ? (
        <p aria-busy="true">
          <Trans>Looking for what to leave out…</Trans>
        </p>
      ) : isError && data === undefined ? null : ways.length === 0 ? (
        <p>
          <Trans>
            Leaving out any single one does not help either. Start afresh, or try with fewer words.
          </Trans>
        </p>
      ) : (
        <>
          <p>
            <Trans>Change one thing:</Trans>
          </p>
          <ul className={styles.ways}>
            {ways.map(({ chip, count }) => (
              <li key={chip.key}>
                <button type="button" className={styles.way} onClick={() => change(() => chip.without)}>
                  <span>
                    <Way chip={chip} />
                  </span>
                  <span className="tabular">
                    <span aria-hidden="true">{formatCount(count)}</span>
                    <span className="visually-hidden">{countedListings(count)}</span>
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      {chips.length > 0 && (
        <Button onClick={() => change(() => ({ facets: {} }))}>
          <Trans>Start afresh</Trans>
        </Button>
      )}
    </div>
  );
}

/** What is done to find something. */
function Way({ chip: { words, label } }: { chip: Chip }) {
  if (words === undefined) {
    return (
      <Trans>
        without <strong>{label}</strong>
      </Trans>
    );
  }
  return (
    <Trans>
      taking “{words}” for <strong>{label}</strong>
    </Trans>
  );
}
