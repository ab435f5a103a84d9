import { useLingui } from '@lingui/react/macro';
import type { Supply } from '@vivarium/contracts/trends/http/supply.ts';
import { type CircleMarker, circleMarker, type LatLngTuple, latLngBounds } from 'leaflet';
import { useEffect, useRef } from 'react';
import { useNavigate } from 'react-router';
import { createLandMap } from '../map/create-land-map.ts';
import { mapColours } from '../map/map-colours.ts';
import { bindPlaceLabel } from '../map/place-label.ts';

export interface SupplyCell extends Pick<Supply['items'][number], 'centre' | 'active'> {
  key: string;
  /** The place and its number, as the map says it. */
  label: string;
  /** Where a click leads, if anywhere. */
  to?: string;
}

/** Pixels, of the cell with most and of one with a single listing. */
const LARGEST = 30;
const SMALLEST = 4;

/** A circle for each cell, as large as there is on sale. The table beneath has the same numbers, and links for who comes by keyboard. */
export function SupplyMap({ cells }: { cells: readonly SupplyCell[] }) {
  const container = useRef<HTMLDivElement>(null);
  const navigate = useNavigate();
  const { t } = useLingui();
  useEffect(() => {
    if (container.current === null) return;
    const { map, destroy, onThemeChange } = createLandMap(container.current);
    map.scrollWheelZoom.disable();
    const most = Math.max(1, ...cells.map(({ active }) => active));
    const placeOf = ({ centre }: SupplyCell): LatLngTuple => [centre.lat, centre.lng];
    // The smaller ones lie upon the greater ones, so that each can be met.
    const circles = cells
      .toSorted((one, other) => other.active - one.active)
      .map((cell): CircleMarker => {
        const radius = SMALLEST + (LARGEST - SMALLEST) * Math.sqrt(cell.active / most);
        const circle = circleMarker(placeOf(cell), { radius, weight: 1.5, fillOpacity: 0.45 }).addTo(map);
        bindPlaceLabel(circle, cell.label, { direction: 'top', offset: [0, -radius] });
        const { to } = cell;
        if (to !== undefined) circle.on('click', () => navigate(to));
        return circle;
      });
    if (cells.length > 0)
      map.fitBounds(latLngBounds(cells.map(placeOf)), { padding: [48, 48], maxZoom: 5, animate: false });
    const paint = () => {
      const { point } = mapColours();
      for (const circle of circles) circle.setStyle({ color: point, fillColor: point });
    };
    paint();
    const stop = onThemeChange(paint);
    return () => {
      stop();
      destroy();
    };
  }, [cells, navigate]);
  return <section ref={container} aria-label={t`Map of supply`} style={{ height: '100%' }} />;
}
