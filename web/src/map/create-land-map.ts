import 'leaflet/dist/leaflet.css';
import './leaflet-look.css';
import { canvas, map as createMap, type GeoJSON, geoJSON, type Map as LeafletMap, Renderer } from 'leaflet';
import { loadCountries } from './land.ts';
import { mapColours, onThemeChange } from './map-colours.ts';
import { addPlaceNames } from './place-names.ts';
import { addZoomButtons } from './zoom-buttons.ts';

/**
 * A map without tiles: land, borders, names of countries and towns, and what the caller draws upon them. It needs no server but our own.
 *
 * @param element its container; must have a size
 * @param options `still`: not to be moved, for a picture of one place
 */
export function createLandMap(element: HTMLElement, options: { still?: boolean } = {}) {
  const movable = options.still !== true;
  const map = createMap(element, {
    renderer: canvas({ padding: 0.3 }),
    attributionControl: false,
    zoomControl: false,
    // The container is watched, below: a window that is another size need not make it so.
    trackResize: false,
    dragging: movable,
    scrollWheelZoom: movable,
    doubleClickZoom: movable,
    boxZoom: movable,
    keyboard: movable,
    touchZoom: movable,
    zoomSnap: 0.5,
    minZoom: 0.5,
    maxZoom: 10,
    maxBounds: [
      [-62, -200],
      [80, 200],
    ],
    worldCopyJump: true,
  });
  if (movable) addZoomButtons(map);
  map.createPane('ground').style.zIndex = '250';
  const ground = canvas({ pane: 'ground', padding: 0.5 });
  let land: GeoJSON | undefined;
  let gone = false;
  loadCountries()
    .then((countries) => {
      if (gone) return;
      const style = { renderer: ground, pane: 'ground', interactive: false };
      const geometries = countries.flatMap(({ shapes }) => shapes);
      const geometry = { type: 'GeometryCollection', geometries } as const;
      land = geoJSON(geometry, { ...style, style: { ...style } }).addTo(map);
      paint();
      void addPlaceNames(map, countries);
    })
    .catch(() => undefined);
  const paint = () => {
    const colours = mapColours();
    land?.setStyle({ fillColor: colours.land, fillOpacity: 1, color: colours.border, weight: 0.8 });
  };
  const stopListening = onThemeChange(paint);
  let isResizing = false;
  const resized = new ResizeObserver(() => {
    isResizing = true;
    // It says at once that it was moved, before this comes back.
    map.invalidateSize({ pan: false });
    isResizing = false;
  });
  resized.observe(element);
  return {
    map,
    /** Calls back when colours change. @returns how to stop. */
    onThemeChange,
    /** @returns whether it was its container that has just become another size, and nobody who moved it. */
    isResizing: () => isResizing,
    destroy() {
      gone = true;
      stopListening();
      resized.disconnect();
      // Removed one by one first: otherwise a canvas would still be asked to redraw after it is gone.
      map.eachLayer((layer) => {
        if (!(layer instanceof Renderer)) layer.remove();
      });
      map.remove();
    },
  } satisfies {
    map: LeafletMap;
    onThemeChange: typeof onThemeChange;
    isResizing(): boolean;
    destroy(): void;
  };
}
