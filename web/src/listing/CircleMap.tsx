import { useLingui } from '@lingui/react/macro';
import { circle } from 'leaflet';
import { useEffect, useRef } from 'react';
import { formatPlace } from '../format/place.ts';
import { createLandMap } from '../map/create-land-map.ts';
import { mapColours } from '../map/map-colours.ts';
import { bindPlaceLabel } from '../map/place-label.ts';

export interface CoarsePlace {
  lat: number;
  lng: number;
  city: string;
  region: string | null;
  country: string;
}

/**
 * Places are rounded to 0.05° of latitude, and to 0.05° to 0.2° of longitude: the true one is at most half of the
 * diagonal away, which nowhere is more than 6 km.
 */
const UNCERTAINTY_M = 6000;

/** A still map of the wider region with the circle in which the listing is. */
export function CircleMap({ location }: { location: CoarsePlace }) {
  const container = useRef<HTMLDivElement>(null);
  const { t } = useLingui();
  const { lat, lng, city } = location;
  const place = formatPlace(location);
  useEffect(() => {
    if (container.current === null) return;
    const { map, destroy, onThemeChange } = createLandMap(container.current, { still: true });
    map.setView([lat, lng], 6, { animate: false });
    const ring = circle([lat, lng], { radius: UNCERTAINTY_M, weight: 2, fillOpacity: 0.25 }).addTo(map);
    bindPlaceLabel(ring, city, { permanent: true, direction: 'bottom', offset: [0, 8], className: 'wraps' });
    const paint = () => {
      const { point } = mapColours();
      ring.setStyle({ color: point });
    };
    paint();
    const stop = onThemeChange(paint);
    return () => {
      stop();
      destroy();
    };
  }, [lat, lng, city]);
  return (
    <div
      ref={container}
      role="img"
      aria-label={t`Map of the region around ${place}`}
      style={{ width: '100%', height: '100%' }}
    />
  );
}
