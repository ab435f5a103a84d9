/** A place on the plate, in units of its 400 × 300 view box. */
export type Point = readonly [x: number, y: number];

/** `p` moved by `distance` in direction `angle` (radians, clockwise from the right, as SVG turns). */
export function polar(p: Point, angle: number, distance: number): Point {
  return [p[0] + Math.cos(angle) * distance, p[1] + Math.sin(angle) * distance];
}

/** The place a share `k` of the way from `a` to `b`. */
export function along(a: Point, b: Point, k: number): Point {
  return [a[0] + (b[0] - a[0]) * k, a[1] + (b[1] - a[1]) * k];
}
