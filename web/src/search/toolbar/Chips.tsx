import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import type { SearchRoute } from '../route/search-route.ts';
import { useSearch } from '../state/search-context.ts';
import styles from './toolbar.module.css';
import { useChips } from './use-chips.ts';

/** What is set, each with a way to take it back. */
export function Chips() {
  const { route, change } = useSearch();
  const chips = useChips();
  if (chips.length === 0) return null;
  const cleared: SearchRoute = {
    facets: {},
    ...(route.sort && route.sort !== 'distance' && { sort: route.sort }),
  };
  return (
    <ul className={styles.chips} aria-label="What is set">
      {chips.map((chip) => (
        <li key={chip.key}>
          <button type="button" className={styles.chip} onClick={() => change(() => chip.without)}>
            {chip.label}
            <span className="visually-hidden">, remove</span>
            <Icon name="close" size={14} />
          </button>
        </li>
      ))}
      <li>
        <Button look="link" className={styles.clear} onClick={() => change(() => cleared)}>
          Clear all
        </Button>
      </li>
    </ul>
  );
}
