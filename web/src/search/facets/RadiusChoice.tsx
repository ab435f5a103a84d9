import { Trans, useLingui } from '@lingui/react/macro';
import { useId } from 'react';
import type { Near } from '../../addresses/search-route.ts';
import { formatRadius } from '../../format/distance.ts';
import { useLengthUnit } from '../../format/length-unit.ts';
import { circlesOf, withOtherCircle } from '../place/circles.ts';
import { ringCounts } from '../place/ring-counts.ts';
import { withNear } from '../state/route-changes.ts';
import { useSearch } from '../state/search-context.ts';
import { FacetOption } from './FacetOption.tsx';
import styles from './facets.module.css';

/** How far around a place, each choice with how many listings it would find. */
export function RadiusChoice({ near }: { near: Near }) {
  const { t } = useLingui();
  const { route, change, results } = useSearch();
  const unit = useLengthUnit();
  const group = useId();
  // The part of the map that is searched would be left for a circle: what the rings hold of it is not what is found.
  const isBoxed = route.box !== undefined;
  const { circles, anywhere } = circlesOf(unit, isBoxed ? undefined : ringCounts(results, unit));
  const { name, radiusKm: chosen } = near;
  const choices =
    chosen === undefined || circles.some(({ km }) => km === chosen)
      ? circles
      : withOtherCircle(circles, { km: chosen, count: results?.nbHits });
  const choose = (radiusKm: number | undefined) => () =>
    change((now) => withNear(now, { ...(now.near ?? near), radiusKm }));
  const within = (radius: string) => t`within ${radius}`;
  return (
    <fieldset className={styles.radii}>
      <legend className="visually-hidden">
        <Trans>How far from {name}</Trans>
      </legend>
      <ul className={styles.options}>
        {choices.map(({ km, count }) => (
          <li key={km}>
            <FacetOption
              name={within(formatRadius(km, unit))}
              count={count}
              checked={km === near.radiusKm}
              oneOf={group}
              onToggle={choose(km)}
            />
          </li>
        ))}
        <li>
          <FacetOption
            name={t`any distance`}
            count={anywhere}
            checked={near.radiusKm === undefined && !isBoxed}
            oneOf={group}
            onToggle={choose(undefined)}
          />
        </li>
      </ul>
    </fieldset>
  );
}
