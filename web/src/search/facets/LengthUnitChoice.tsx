import { Trans } from '@lingui/react/macro';
import { type LengthUnit, lengthUnits } from '@vivarium/contracts/shared/length.ts';
import { useId } from 'react';
import { chooseLengthUnit, lengthUnitNames, useLengthUnit } from '../../format/length-unit.ts';
import { sameChoice } from '../place/circles.ts';
import { withNear } from '../state/route-changes.ts';
import { useSearch } from '../state/search-context.ts';
import styles from './facets.module.css';

/** Kilometres or miles, everywhere and from now on. The radius stays the choice that it was. */
export function LengthUnitChoice() {
  const { change } = useSearch();
  const unit = useLengthUnit();
  const group = useId();
  const choose = (next: LengthUnit) => {
    chooseLengthUnit(next);
    change((now) => {
      if (now.near === undefined || now.box !== undefined) return { ...now };
      return withNear(now, { ...now.near, radiusKm: sameChoice(now.near.radiusKm, unit, next) });
    });
  };
  return (
    <fieldset className={styles.unit}>
      <legend className="visually-hidden">
        <Trans>Distances in</Trans>
      </legend>
      {lengthUnits.map((one) => (
        <label key={one}>
          <input type="radio" name={group} checked={one === unit} onChange={() => choose(one)} />
          {lengthUnitNames[one]}
        </label>
      ))}
    </fieldset>
  );
}
