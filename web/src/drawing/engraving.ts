import { n } from './geometry/path.ts';

/** The plate's own inks: the same in light and dark pages, as a plate in an old field guide keeps its paper. */
export const PAPER = '#f3edde';
export const INK = '#33291f';
export const SEPIA = '#8a7858';

/**
 * Shading of a rounded body by its own outline: two soft bands and a row of engraver's hatching, all of them
 * strokes of the outline `edge` (an id), so that they follow every curve and cost a few bytes.
 * To be drawn inside the body's clip path and inside `etched`.
 */
export function roundness(edge: string, halfWidth: number, strength = 1): string {
  const use = (width: number, opacity: number, dash = '') =>
    `<use href="#${edge}" stroke-width="${n(halfWidth * width)}"${dash} opacity="${String(Math.round(opacity * strength * 100) / 100).slice(1)}"/>`;
  return use(0.95, 0.1) + use(0.45, 0.13) + use(0.7, 0.3, ' stroke-dasharray=".5 1.9"');
}

/** The ground colour passing softly into the flank's, from the outline `edge` inwards; inside the clip path. */
export function flanks(edge: string, colour: string, halfWidth: number): string {
  const widths = [0.95, 0.7, 0.45].map((w) => `<use href="#${edge}" stroke-width="${n(halfWidth * w)}"/>`);
  return `<g fill="none" stroke="${colour}" stroke-opacity=".45">${widths.join('')}</g>`;
}

/** A group whose parts are lines in the plate's ink unless they say otherwise. */
export function etched(svg: string): string {
  return `<g fill="none" stroke="${INK}">${svg}</g>`;
}

/** A body's outline stroke; inside `etched`. */
export function outline(edge: string, width = 1.3): string {
  return `<use href="#${edge}" stroke-width="${n(width)}"/>`;
}

/** One filled path; `extra` is further attributes. */
export function fill(d: string, colour: string, extra = ''): string {
  return `<path d="${d}" fill="${colour}"${extra && ` ${extra}`}/>`;
}

/** One stroked path with round ends. */
export function line(d: string, colour: string, width: number, extra = ''): string {
  return `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${n(width)}" stroke-linecap="round" stroke-linejoin="round"${extra && ` ${extra}`}/>`;
}

/** A filled ellipse, turned by `degrees`. */
export function oval(
  x: number,
  y: number,
  rx: number,
  ry: number,
  colour: string,
  degrees = 0,
  extra = '',
): string {
  const turn = degrees ? ` transform="rotate(${n(degrees)} ${n(x)} ${n(y)})"` : '';
  return `<ellipse cx="${n(x)}" cy="${n(y)}" rx="${n(rx)}" ry="${n(ry)}" fill="${colour}"${turn}${extra && ` ${extra}`}/>`;
}
