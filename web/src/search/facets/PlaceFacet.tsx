import { useState } from 'react';
import { announce } from '../../app/announcements.ts';
import { lengthUnitOf, toKm } from '../../format/distance.ts';
import { formatPlace } from '../../format/place.ts';
import { Button } from '../../ui/Button.tsx';
import fieldStyles from '../../ui/field.module.css';
import { Icon } from '../../ui/Icon.tsx';
import { PlaceBox } from '../../ui/PlaceBox.tsx';
import { withNear } from '../state/route-changes.ts';
import { useSearch } from '../state/search-context.ts';
import { FacetGroup } from './FacetGroup.tsx';
import styles from './facets.module.css';

const radii = [25, 50, 100, 250, 500, 1000];
/** The radius that a new place starts with, in the reader's unit. */
const FIRST_RADIUS = 100;

/** Where the animal should be: a city or here, and how far around it. */
export function PlaceFacet() {
  const { route, change } = useSearch();
  const { near } = route;
  const unit = lengthUnitOf();
  const kmOf = (radius: number) => Math.round(toKm(radius, unit));
  const firstKm = near?.radiusKm ?? kmOf(FIRST_RADIUS);
  const chosen = radii.find((radius) => kmOf(radius) === near?.radiusKm);
  return (
    <FacetGroup title="Place">
      <PlaceBox
        label="Near a city"
        placeholder="Near a city"
        chosen={near?.name ?? ''}
        control={{ className: fieldStyles.input ?? '' }}
        onClear={() => change((now) => withNear(now, undefined))}
        onChoose={(place) =>
          change((now) =>
            withNear(now, {
              name: formatPlace({ ...place, city: place.name }),
              lat: place.lat,
              lng: place.lng,
              radiusKm: firstKm,
            }),
          )
        }
      />
      {near !== undefined && (
        <label className={styles.radius}>
          <span>within</span>
          <select
            className={fieldStyles.input}
            value={near.radiusKm === undefined ? '' : String(chosen ?? 'other')}
            onChange={(event) => {
              const radius = Number(event.target.value);
              change((now) =>
                withNear(now, { ...near, radiusKm: event.target.value === '' ? undefined : kmOf(radius) }),
              );
            }}
          >
            {radii.map((radius) => (
              <option key={radius} value={radius}>
                {radius} {unit}
              </option>
            ))}
            {near.radiusKm !== undefined && chosen === undefined && (
              <option value="other">{Math.round(near.radiusKm)} km</option>
            )}
            <option value="">any distance</option>
          </select>
        </label>
      )}
      <UseMyLocation
        onFound={(lat, lng) =>
          change((now) => withNear(now, { name: 'my location', lat, lng, radiusKm: firstKm }))
        }
      />
    </FacetGroup>
  );
}

function UseMyLocation({ onFound }: { onFound: (lat: number, lng: number) => void }) {
  const [asking, setAsking] = useState(false);
  return (
    <div>
      <Button
        look="link"
        disabled={asking}
        onClick={() => {
          setAsking(true);
          navigator.geolocation.getCurrentPosition(
            ({ coords }) => {
              setAsking(false);
              // Two decimals, about a kilometre: the address can be shared without telling where one lives.
              onFound(Number(coords.latitude.toFixed(2)), Number(coords.longitude.toFixed(2)));
            },
            () => {
              setAsking(false);
              announce('Your location is not available. Type a city instead.');
            },
            { timeout: 10_000, maximumAge: 600_000 },
          );
        }}
      >
        <Icon name="locate" size={18} />
        {asking ? 'Finding you…' : 'Use my location'}
      </Button>
    </div>
  );
}
