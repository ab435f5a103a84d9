import { useLingui } from '@lingui/react/macro';
import { toKm } from '@vivarium/contracts/shared/distance-rings.ts';
import { Suspense } from 'react';
import { useLengthUnit } from '../../format/length-unit.ts';
import { formatPlace } from '../../format/place.ts';
import { PlaceBox } from '../../gazetteer/PlaceBox.tsx';
import fieldStyles from '../../ui/field.module.css';
import { lazyPart } from '../../ui/lazy-part.ts';
import { calledHere, rememberMyLocation } from '../place/my-location.ts';
import { withNear } from '../state/route-changes.ts';
import { useSearch } from '../state/search-context.ts';
import { FacetGroup } from './FacetGroup.tsx';
import { UseMyLocation } from './UseMyLocation.tsx';

// Only who looks around a place needs it.
const AroundChoice = lazyPart(async () => (await import('./AroundChoice.tsx')).AroundChoice);

/** The radius that a new place starts with, in the reader's unit: the third ring. */
const FIRST_RADIUS = { km: 100, mi: 60 };

/** Where the animal should be: a city or here, and how far around it. */
export function PlaceFacet() {
  const { t } = useLingui();
  const { route, change } = useSearch();
  const { near } = route;
  const unit = useLengthUnit();
  const go = (name: string, lat: number, lng: number) =>
    change((now) => {
      const radiusKm = now.near?.radiusKm ?? toKm(FIRST_RADIUS[unit], unit);
      return withNear(now, { name, lat, lng, radiusKm });
    });
  return (
    <FacetGroup title={t`Place`}>
      <PlaceBox
        label={t`Near a city`}
        placeholder={t`Near a city`}
        chosen={near === undefined ? '' : calledHere(near)}
        control={{ className: fieldStyles.input ?? '' }}
        onClear={() => change((now) => withNear(now, undefined))}
        onChoose={(place) => go(formatPlace({ ...place, city: place.name }), place.lat, place.lng)}
      />
      <UseMyLocation onFound={(point) => go(rememberMyLocation(point), point.lat, point.lng)} />
      {near !== undefined && (
        <Suspense>
          <AroundChoice near={near} />
        </Suspense>
      )}
    </FacetGroup>
  );
}
