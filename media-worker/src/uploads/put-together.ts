import type { Variant } from '@vivarium/contracts/shared/picture.ts';

/** Of one width, as where all are made at once. */
const order: readonly Variant['format'][] = ['jpeg', 'webp', 'avif', 'mp4'];

/** @returns each of the variants once, small to large: whoever takes the first of a format takes the smallest. */
export function putTogether(...parts: readonly (readonly Variant[])[]): Variant[] {
  const byPath = new Map(parts.flat().map((variant) => [variant.path, variant]));
  const rank = ({ format }: Variant) => order.indexOf(format);
  return [...byPath.values()].toSorted((a, b) => a.width - b.width || rank(a) - rank(b));
}
