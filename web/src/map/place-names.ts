import type { Map as LeafletMap } from 'leaflet';
import { countryName } from '../format/place.ts';
import type { Country } from './land.ts';
import { namesInView, type PlacedName, widthOf } from './names-in-view.ts';
import townsUrl from './towns.json?url';

type Town = [name: string, lat: number, lng: number];

/** As many names as tell where one is, and no more. */
const MOST = 26;
/** From this zoom on towns are named. */
const TOWNS_FROM = 3.5;

let towns: Promise<Town[]> | undefined;
const loadTowns = () => {
  towns ??= fetch(townsUrl).then((response) => response.json());
  return towns.catch((): Town[] => {
    // The next map asks again.
    towns = undefined;
    return [];
  });
};

/** Names countries and towns on a map, in the language that is spoken, as far as there is room. */
export async function addPlaceNames(map: LeafletMap, countries: readonly Country[]): Promise<void> {
  const pane = map.createPane('names');
  pane.style.zIndex = '300';
  pane.style.pointerEvents = 'none';
  pane.setAttribute('aria-hidden', 'true');
  const known = countries
    .flatMap(({ code, middle }) => (code === undefined || middle === undefined ? [] : [{ code, ...middle }]))
    .toSorted((a, b) => b.width - a.width);
  let named: Town[] = [];
  const draw = () => {
    if (!pane.isConnected) return;
    const pixels = (256 * 2 ** map.getZoom()) / 360;
    const at = (lat: number, lng: number) => map.latLngToContainerPoint([lat, lng]);
    const ofCountries = known.flatMap(({ code, lat, lng, width }): PlacedName[] => {
      const name = { text: countryName(code), kind: 'country' as const };
      const { x, y } = at(lat, lng);
      return width * pixels < widthOf(name) ? [] : [{ ...name, x, y }];
    });
    const ofTowns = (map.getZoom() < TOWNS_FROM ? [] : named).map(([text, lat, lng]): PlacedName => {
      const { x, y } = at(lat, lng);
      return { text, kind: 'town', x, y };
    });
    const { x: width, y: height } = map.getSize();
    pane.replaceChildren(
      ...namesInView([...ofCountries, ...ofTowns], { width, height }, MOST).map((name) => {
        const label = document.createElement('span');
        label.className = `place-name ${name.kind}`;
        label.textContent = name.text;
        const { x, y } = map.containerPointToLayerPoint([name.x, name.y]);
        label.style.translate = `calc(${x}px - 50%) calc(${y}px - 50%)`;
        return label;
      }),
    );
  };
  map.on('moveend zoomend resize', draw);
  map.on('zoomstart', () => pane.replaceChildren());
  draw();
  named = await loadTowns();
  draw();
}
