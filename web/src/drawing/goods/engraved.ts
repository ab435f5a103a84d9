import { INK } from '../engraving.ts';

/** Tints of things: muted, one living colour per picture, so that goods stay quieter than animals. */
export const TINTS = ['#8fa382', '#b98d5e', '#8ea3ad', '#a98a78', '#b5a66a'] as const;
export const GLASS = '#e3e8e0';
export const WOOD = '#c3a77c';
export const METAL = '#c9c6bb';
export const DARK = '#5a5046';
export const PALE = '#faf6ea';

/** A part of a thing: filled, with the engraver's outline. */
export function part(d: string, colour: string, width = 1.4): string {
  return `<path d="${d}" fill="${colour}" stroke="${INK}" stroke-width="${width}" stroke-linejoin="round" stroke-linecap="round"/>`;
}

/** Fine lines that shade or detail a part. */
export function etch(d: string, opacity = 0.5, width = 0.9): string {
  return `<path d="${d}" fill="none" stroke="${INK}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round" opacity="${opacity}"/>`;
}

/** Engraver's shading: a broad stroke along `d`, broken into fine hatching across it. */
export function hatch(d: string, width: number, opacity = 0.3): string {
  return `<path d="${d}" fill="none" stroke="${INK}" stroke-width="${width}" stroke-dasharray=".6 2.2" opacity="${opacity}"/>`;
}

/** The shadow a thing stands on. */
export function ground(x: number, y: number, rx: number): string {
  return `<ellipse cx="${x}" cy="${y}" rx="${rx}" ry="6" fill="${INK}" opacity=".12"/>`;
}

/** A part with engraver's shading along `shade`, kept inside its outline. `id` is unique in the picture. */
export function shaded(
  id: string,
  d: string,
  colour: string,
  shade: string,
  width: number,
  opacity = 0.32,
): string {
  return `<clipPath id="${id}"><path d="${d}"/></clipPath>${part(d, colour)}<g clip-path="url(#${id})">${hatch(shade, width, opacity)}</g>`;
}
