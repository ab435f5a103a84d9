import { t } from '@lingui/core/macro';
import { Control, DomEvent, type Map as LeafletMap } from 'leaflet';

/** Adds buttons that zoom, in the reader's language; Leaflet's own are English and made from strings of HTML. */
export function addZoomButtons(map: LeafletMap): void {
  const bar = document.createElement('div');
  bar.className = 'leaflet-bar';
  const nearer = button('+', t`Zoom in`, () => map.zoomIn());
  const farther = button('−', t`Zoom out`, () => map.zoomOut());
  bar.append(nearer, farther);
  DomEvent.disableClickPropagation(bar);
  const control = new Control({ position: 'topleft' });
  control.onAdd = () => bar;
  control.addTo(map);
  const limit = () => {
    nearer.disabled = map.getZoom() >= map.getMaxZoom();
    farther.disabled = map.getZoom() <= map.getMinZoom();
  };
  map.on('zoomend zoomlevelschange', limit);
}

function button(sign: string, name: string, press: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = sign;
  made.setAttribute('aria-label', name);
  made.title = name;
  made.addEventListener('click', press);
  return made;
}
