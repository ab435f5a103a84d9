import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import {
  type CircleMarker,
  circle,
  circleMarker,
  type LayerGroup,
  type Map as LeafletMap,
  latLngBounds,
  layerGroup,
} from 'leaflet';
import { useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { listingPath } from '../../addresses/listing-path.ts';
import { formatPrice } from '../../format/price.ts';
import { createLandMap } from '../../map/create-land-map.ts';
import { mapColours, onThemeChange } from '../../map/map-colours.ts';
import { bindPlaceLabel } from '../../map/place-label.ts';
import { afterPaint } from '../../ui/after-paint.ts';
import { Button } from '../../ui/Button.tsx';
import { withBox } from '../state/route-changes.ts';
import { useSearch } from '../state/search-context.ts';
import { freeLabels } from './free-labels.ts';
import { boxOfView, groupByPlace, type PlaceGroup } from './group-by-place.ts';
import { onHover } from './hovered.ts';
import styles from './map.module.css';

const MOST_IN_POPUP = 6;

interface Drawing {
  map: LeafletMap;
  points: LayerGroup;
}

/** The hits of this page on a map. Moving it searches within what it shows, unless switched off. */
export function SearchMap() {
  const { hits, results, route, change } = useSearch();
  const navigate = useNavigate();
  const container = useRef<HTMLDivElement>(null);
  const drawing = useRef<Drawing>(undefined);
  const movedByUs = useRef(false);
  const [follows, setFollows] = useState(true);
  const [moved, setMoved] = useState(false);
  const [theme, setTheme] = useState(0);
  const onMoved = useRef(() => {});

  const searchHere = () => {
    const bounds = drawing.current?.map.getBounds();
    if (bounds === undefined) return;
    const box = boxOfView(bounds.getNorth(), bounds.getEast(), bounds.getSouth(), bounds.getWest());
    setMoved(false);
    change((now) => withBox(now, box));
  };
  onMoved.current = () => {
    if (movedByUs.current) return;
    if (follows) searchHere();
    else setMoved(true);
  };

  useEffect(() => {
    if (container.current === null) return;
    const { map, isResizing, destroy } = createLandMap(container.current);
    movedByUs.current = true;
    map.setView([30, 0], 1.5, { animate: false });
    movedByUs.current = false;
    // Whoever turns their phone has not asked for another place.
    map.on('moveend', () => isResizing() || onMoved.current());
    drawing.current = { map, points: layerGroup().addTo(map) };
    const stop = onThemeChange(() => setTheme((count) => count + 1));
    return () => {
      stop();
      drawing.current = undefined;
      destroy();
    };
  }, []);

  const hasAnswer = results !== undefined;
  const { near, box } = route;
  const show = () => {
    const { current } = drawing;
    if (current === undefined) return () => {};
    const groups = groupByPlace(hits, middleOf(box, near));
    movedByUs.current = true;
    if (box === undefined) showAll(current.map, groups, near);
    else if (!moved && !isAbout(current.map, box)) showBox(current.map, box);
    movedByUs.current = false;
    let stop = drawPoints(current, groups, near, (path) => navigate(path));
    const redraw = () => {
      stop();
      stop = drawPoints(current, groups, near, (path) => navigate(path));
    };
    current.map.on('zoomend', redraw);
    return () => {
      stop();
      current.map.off('zoomend', redraw);
    };
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: redrawn for each answer and theme, not for each render
  useEffect(() => {
    if (!hasAnswer) return;
    let stop = () => {};
    // After the cards: whoever types looks at these first, and the map takes as long as they do.
    const callOff = afterPaint(() => {
      stop = show();
    });
    return () => {
      callOff();
      stop();
    };
  }, [hits, near, box, theme, hasAnswer]);

  return (
    <section className={styles.map} aria-label={t`Map of these listings`}>
      <div ref={container} className={styles.canvas} />
      <div className={styles.controls}>
        <label className={styles.follow}>
          <input type="checkbox" checked={follows} onChange={(event) => setFollows(event.target.checked)} />
          <Trans>Search as I move the map</Trans>
        </label>
        {moved && !follows && (
          <Button look="primary" onClick={searchHere}>
            <Trans>Search here</Trans>
          </Button>
        )}
      </div>
    </section>
  );
}

function drawPoints(
  { map, points }: Drawing,
  groups: readonly PlaceGroup[],
  near: { lat: number; lng: number; radiusKm?: number | undefined } | undefined,
  open: (path: string) => void,
): () => void {
  const colours = mapColours();
  points.clearLayers();
  if (near !== undefined) {
    if (near.radiusKm !== undefined) {
      circle([near.lat, near.lng], {
        radius: near.radiusKm * 1000,
        color: colours.point,
        weight: 1,
        fillOpacity: 0.06,
        interactive: false,
      }).addTo(points);
    }
    circleMarker([near.lat, near.lng], {
      radius: 3,
      color: colours.lit,
      fillOpacity: 1,
      interactive: false,
    }).addTo(points);
  }
  const free = freeLabels(
    [...groups].reverse().map((group) => ({
      key: group.key,
      ...map.latLngToContainerPoint([group.lat, group.lng]),
      text: labelOf(group),
    })),
    map.getSize().x,
  );
  const markers = new Map<string, CircleMarker>();
  const plain = { color: colours.paper, weight: 1.5, fillColor: colours.point, fillOpacity: 0.9 };
  for (const group of groups) {
    const side = free.get(group.key);
    const marker = circleMarker([group.lat, group.lng], {
      ...plain,
      radius: 5 + 2.2 * Math.sqrt(group.hits.length),
    });
    bindPlaceLabel(marker, labelOf(group), {
      permanent: side !== undefined,
      direction: side ?? 'auto',
      offset: [side === 'left' ? -6 : 6, 0],
    });
    // biome-ignore lint/plugin: an element, not a string
    marker.bindPopup(() => popupOf(group, open), { maxWidth: 280, autoPan: false, closeButton: false });
    marker.addTo(points);
    for (const hit of group.hits) markers.set(hit.id, marker);
  }
  let lit: CircleMarker | undefined;
  const stop = onHover((id) => {
    lit?.setStyle(plain);
    lit = id === undefined ? undefined : markers.get(id);
    lit?.setStyle({ ...plain, fillColor: colours.lit, fillOpacity: 1 });
    lit?.bringToFront();
  });
  map.closePopup();
  return stop;
}

/** @returns the longitude around which there is something to look at; undefined where that is the whole world. */
function middleOf(
  box: readonly [number, number, number, number] | undefined,
  near: { lng: number; radiusKm?: number | undefined } | undefined,
): number | undefined {
  if (box === undefined) return near?.radiusKm === undefined ? undefined : near.lng;
  const [, east, , west] = box;
  return (west + (east < west ? east + 360 : east)) / 2;
}

function labelOf({ city, hits }: PlaceGroup): string {
  return hits.length === 1 ? city : `${city}, ${hits.length}`;
}

function popupOf(group: PlaceGroup, open: (path: string) => void): HTMLElement {
  const list = document.createElement('ul');
  list.className = styles.popup ?? '';
  for (const hit of group.hits.slice(0, MOST_IN_POPUP)) {
    const link = document.createElement('a');
    link.href = listingPath(hit);
    link.textContent = hit.title;
    link.addEventListener('click', (event) => {
      if (event.metaKey || event.ctrlKey) return;
      event.preventDefault();
      open(listingPath(hit));
    });
    const item = document.createElement('li');
    item.append(link, ` ${formatPrice(hit.price)}`);
    list.append(item);
  }
  if (group.hits.length > MOST_IN_POPUP) {
    const rest = document.createElement('li');
    const { city, hits } = group;
    const others = hits.length - MOST_IN_POPUP;
    rest.textContent = t`and ${others} more in ${city}`;
    list.append(rest);
  }
  return list;
}

function showAll(
  map: LeafletMap,
  groups: readonly PlaceGroup[],
  near?: { lat: number; lng: number; radiusKm?: number | undefined },
): void {
  if (near?.radiusKm !== undefined) {
    const degrees = near.radiusKm / 111.2;
    const wide = degrees / Math.max(0.2, Math.cos((near.lat * Math.PI) / 180));
    map.fitBounds(
      [
        [near.lat - degrees, near.lng - wide],
        [near.lat + degrees, near.lng + wide],
      ],
      { animate: false },
    );
  } else if (groups.length > 0) {
    map.fitBounds(latLngBounds(groups.map(({ lat, lng }) => [lat, lng])), {
      animate: false,
      padding: [32, 32],
      maxZoom: 7,
    });
  }
}

function showBox(map: LeafletMap, [north, east, south, west]: [number, number, number, number]): void {
  map.fitBounds(
    [
      [south, west],
      [north, east < west ? east + 360 : east],
    ],
    { animate: false },
  );
}

/** Whether the map shows this box already, so that an answer to its own move does not move it again. */
function isAbout(map: LeafletMap, box: readonly number[]): boolean {
  const bounds = map.getBounds();
  const now = boxOfView(bounds.getNorth(), bounds.getEast(), bounds.getSouth(), bounds.getWest());
  return now.every((value, at) => Math.abs(value - (box[at] ?? 0)) < 0.02);
}
