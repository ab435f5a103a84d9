/**
 * Colours are mixed in OKLab (Björn Ottosson, 2020), where half-way between two colours looks half-way.
 * In and out: `#rrggbb`.
 */
type Lab = readonly [lightness: number, a: number, b: number];

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}

function gamma(channel: number): number {
  return channel <= 0.0031308 ? channel * 12.92 : 1.055 * channel ** (1 / 2.4) - 0.055;
}

const parsed = new Map<string, Lab>();

function toLab(hex: string): Lab {
  const known = parsed.get(hex);
  if (known) return known;
  const value = Number.parseInt(hex.slice(1), 16);
  const r = linear(((value >> 16) & 255) / 255);
  const g = linear(((value >> 8) & 255) / 255);
  const b = linear((value & 255) / 255);
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  const lab: Lab = [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
  parsed.set(hex, lab);
  return lab;
}

function toHex([lightness, a, b]: Lab): string {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const channels = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
  const byte = (c: number) => Math.max(0, Math.min(255, Math.round(gamma(Math.max(0, c)) * 255)));
  return `#${channels.map((c) => byte(c).toString(16).padStart(2, '0')).join('')}`;
}

/** The colour a share `k` of the way from `from` to `to`. */
export function mix(from: string, to: string, k: number): string {
  const [a, b] = [toLab(from), toLab(to)];
  return toHex([a[0] + (b[0] - a[0]) * k, a[1] + (b[1] - a[1]) * k, a[2] + (b[2] - a[2]) * k]);
}

/** The colour with its colourfulness multiplied: 0 is grey, 1 unchanged. */
export function saturate(hex: string, factor: number): string {
  const [l, a, b] = toLab(hex);
  return toHex([l, a * factor, b * factor]);
}

/** The colour with `by` added to its lightness (0 black … 1 white). */
export function lighten(hex: string, by: number): string {
  const [l, a, b] = toLab(hex);
  return toHex([Math.max(0, Math.min(1, l + by)), a, b]);
}

/** How light a colour is, 0 black … 1 white. */
export function lightness(hex: string): number {
  return toLab(hex)[0];
}

/** How colourful a colour is: 0 grey, about 0.1 a brown, 0.25 a strong red. */
export function chroma(hex: string): number {
  const [, a, b] = toLab(hex);
  return Math.hypot(a, b);
}
