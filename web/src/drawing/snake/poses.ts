import type { Point } from '../geometry/point.ts';
import { between, type Random } from '../seed.ts';

/** A snake's spine, snout end first, and where (shares of the length) it may be cut so that no piece meets itself. */
export interface Pose {
  readonly spine: readonly Point[];
  readonly cuts: readonly number[];
}

const TURN = 2 * Math.PI;

/** A heap of coils, tail outermost and lowest, the head resting over them. For stout snakes. */
export function heap(random: Random): Pose {
  const start = between(random, 0.3, 0.5) * TURN;
  const turns = between(random, 1.85, 2.15);
  const [wide, high] = [between(random, 112, 120), between(random, 84, 90)];
  const points: Point[] = [];
  const steps = 26;
  for (let i = 0; i <= steps; i++) {
    const u = i / steps;
    const angle = start + u * turns * TURN;
    const r = 1 - 0.7 * u ** 0.9;
    points.push([200 + Math.cos(angle) * r * wide, 158 + Math.sin(angle) * r * high - u * 10]);
  }
  // The neck opens outwards again, so that the head lies over the outer coil.
  const end = start + turns * TURN;
  for (const [turn, r] of [
    [0.11, 0.34],
    [0.2, 0.46],
    [0.27, 0.62],
    [0.31, 0.76],
  ] as const) {
    const angle = end + turn * TURN;
    points.push([200 + Math.cos(angle) * r * wide, 150 + Math.sin(angle) * r * high]);
  }
  return { spine: points.toReversed(), cuts: [0.24, 0.48, 0.74] };
}

function jittered(random: Random, points: readonly Point[], by: number): Point[] {
  return points.map(([x, y]) => [x + between(random, -by, by), y + between(random, -by, by)] as const);
}

/** One open loop that crosses itself, head and tail at either side. */
export function loop(random: Random): Pose {
  const spine: Point[] = [
    [92, 92],
    [128, 78],
    [176, 84],
    [236, 118],
    [290, 150],
    [316, 190],
    [290, 228],
    [236, 232],
    [196, 200],
    [196, 150],
    [226, 104],
    [272, 80],
    [320, 84],
    [346, 112],
  ];
  return { spine: jittered(random, spine, 5), cuts: [0.3, 0.62] };
}

/** A lazy S across the plate. */
export function wave(random: Random): Pose {
  const spine: Point[] = [
    [74, 112],
    [112, 92],
    [160, 86],
    [198, 112],
    [196, 152],
    [158, 172],
    [112, 180],
    [86, 210],
    [110, 240],
    [164, 244],
    [226, 222],
    [268, 186],
    [302, 138],
    [334, 122],
    [352, 142],
  ];
  return { spine: jittered(random, spine, 4), cuts: [] };
}

/** A long body thrown in three bends, for slender snakes. */
export function ripple(random: Random): Pose {
  const spine: Point[] = [
    [62, 150],
    [88, 126],
    [120, 92],
    [156, 84],
    [178, 112],
    [170, 160],
    [160, 210],
    [184, 240],
    [222, 228],
    [236, 184],
    [240, 130],
    [258, 88],
    [296, 78],
    [322, 108],
    [314, 156],
    [302, 200],
    [322, 236],
    [356, 236],
  ];
  return { spine: jittered(random, spine, 4), cuts: [] };
}

/** A slender snake gathered in an open ring, its fore part crossing over. */
export function ring(random: Random): Pose {
  const spine: Point[] = [
    [84, 84],
    [120, 74],
    [160, 92],
    [186, 132],
    [214, 168],
    [262, 182],
    [302, 158],
    [308, 112],
    [272, 78],
    [222, 78],
    [172, 112],
    [124, 158],
    [104, 204],
    [132, 240],
    [196, 246],
    [266, 240],
    [330, 222],
    [356, 196],
  ];
  return { spine: jittered(random, spine, 4), cuts: [0.22, 0.5] };
}
