import type { Layer, TooltipOptions } from 'leaflet';

/**
 * Writes a name beside what is drawn on a map. Leaflet takes a string for HTML, and what sellers write must never be
 * that: here it becomes the text of an element. Nothing else binds tooltips (`ops/check/no-markup.grit`).
 */
export function bindPlaceLabel(layer: Layer, text: string, options: TooltipOptions): void {
  const label = document.createElement('span');
  label.textContent = text;
  const className = ['place-label', options.className].filter(Boolean).join(' ');
  // biome-ignore lint/plugin: an element, not a string
  layer.bindTooltip(label, { ...options, className });
}
