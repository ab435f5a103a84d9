import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { sorts } from '../../addresses/search-route.ts';
import { Button } from '../../ui/Button.tsx';
import fieldStyles from '../../ui/field.module.css';
import { Icon } from '../../ui/Icon.tsx';
import { withSort } from '../state/route-changes.ts';
import { useSearch } from '../state/search-context.ts';
import { Chips } from './Chips.tsx';
import { countInWords } from './count-in-words.ts';
import styles from './toolbar.module.css';
import type { ViewPreference } from './view-preference.ts';

const sortWords = {
  best: msg`Best match`,
  newest: msg`Newest first`,
  price_asc: msg`Price, lowest first`,
  price_desc: msg`Price, highest first`,
  distance: msg`Nearest first`,
} satisfies Record<(typeof sorts)[number] | 'best', unknown>;

interface ToolbarProps {
  view: ViewPreference;
  onView: (change: Partial<ViewPreference>) => void;
  /** Opens the sheet of facets; undefined where the rail stands beside the results. */
  onFilters: (() => void) | undefined;
  /** Opens the map as a sheet; undefined where it stands beside the results. */
  onMap: (() => void) | undefined;
}

/** What stays in sight while one scrolls: how many there are, what is set, in what order and how they are shown. */
export function Toolbar({ view, onView, onFilters, onMap }: ToolbarProps) {
  const { t } = useLingui();
  const { route, change, results, status } = useSearch();
  const chosen = Object.values(route.facets).flat().length + (route.price ? 1 : 0) + (route.near ? 1 : 0);
  const otherLayout = view.layout === 'grid' ? t`Show as a list` : t`Show as a grid`;
  return (
    <div className={`${styles.toolbar} no-print`}>
      <div className={styles.line}>
        <h1 className={`${styles.count} tabular`} aria-live="polite">
          {status === 'error' ? t`No answer` : results !== undefined ? countInWords(results) : t`Searching…`}
        </h1>
        <div className={styles.tools}>
          {onFilters && (
            <Button onClick={onFilters} className={styles.filters}>
              <Icon name="filter" />
              <Trans>Filters</Trans>
              {chosen > 0 && <span className="tabular"> ({chosen})</span>}
            </Button>
          )}
          <label className={styles.sort}>
            <span className="visually-hidden">
              <Trans>Sort by</Trans>
            </span>
            <select
              className={fieldStyles.input}
              value={route.sort ?? 'best'}
              onChange={(event) => {
                const sort = sorts.find((one) => one === event.target.value);
                change((now) => withSort(now, sort));
              }}
            >
              {(['best', ...sorts] as const)
                .filter((sort) => sort !== 'distance' || route.near !== undefined)
                .map((sort) => (
                  <option key={sort} value={sort}>
                    {t(sortWords[sort])}
                  </option>
                ))}
            </select>
          </label>
          <Button
            icon
            className={styles.layout}
            aria-label={otherLayout}
            title={otherLayout}
            onClick={() => onView({ layout: view.layout === 'grid' ? 'list' : 'grid' })}
          >
            <Icon name={view.layout === 'grid' ? 'list' : 'grid'} />
          </Button>
          {onMap ? (
            <Button onClick={onMap}>
              <Icon name="map" />
              <Trans>Map</Trans>
            </Button>
          ) : (
            <Button
              aria-pressed={view.map}
              className={styles.toggle}
              onClick={() => onView({ map: !view.map })}
            >
              <Icon name="map" />
              <Trans>Map</Trans>
            </Button>
          )}
        </div>
      </div>
      <Chips />
    </div>
  );
}
