import { evened } from './evened.ts';
import { type Placement, type Sampled, sampledAt } from './placement.ts';

/** Pixels of each side of the greys by which markings are compared. */
export const FINE_SIDE = 128;

const BLOCK = 8;
/** Values around each whose mean is taken off. */
const RADIUS = 4;
/** Mean square of what stands out, in greys, from which on a block shows something. */
const LEAST_SPREAD = 16;
/** Values by which a block may lie aside of where it is looked for. */
const ASIDE = [-1, 0, 1];
/** Steps by which the placement is made finer, and rounds of each. */
const STEPS = [0.008, 0.004, 0.002, 0.001];
const ROUNDS = 3;
const moves = ['dx', 'dy', 'across', 'down', 'turn'] as const;

/** Copies agree so much in all but a twentieth of their blocks: see docs/adr/0106. */
const NEARLY_ALL = 0.87;
/** What is written over has nothing in common with what was there, and the rest is as it was. */
const HIDDEN = 0.2;
const AS_IT_WAS = 0.97;

/**
 * Whether two pictures that lie upon each other have the same fine markings, or one is written over: two animals in one
 * pose share their outline, and no copy loses a spot here and has one more there.
 * @param a greys without a frame, `FINE_SIDE` × `FINE_SIDE`
 * @param placement of `b` within `a`
 */
export function haveSameMarkings(a: Float64Array, b: Float64Array, placement: Placement): boolean {
  const ofB = evened(b, new Uint8Array(b.length).fill(1), FINE_SIDE, RADIUS);
  const { values, within } = finer(a, ofB, placement);
  // Of both nothing counts that lies within one of them only.
  const same = evened(b, within, FINE_SIDE, RADIUS);
  const found = blocks(values, same, within).toSorted((x, y) => x - y);
  const at = (share: number) => found[Math.floor(found.length * share)];
  const [worst, usual] = [at(0.05), at(0.4)];
  // Nothing is fine enough to be told apart.
  if (worst === undefined || usual === undefined) return true;
  return worst >= NEARLY_ALL || (worst < HIDDEN && usual >= AS_IT_WAS);
}

type Laid = Sampled & { agreement: number };

/** Moves the placement by less and less to where both agree most. */
function finer(a: Float64Array, ofB: Float64Array, from: Placement): Laid {
  const laid = (placement: Placement): Laid => {
    const part = sampledAt(a, placement, FINE_SIDE);
    const values = evened(part.values, part.within, FINE_SIDE, RADIUS);
    return { ...part, values, agreement: agreementOf(values, ofB, part.within) };
  };
  let [placement, best] = [from, laid(from)];
  for (const step of STEPS) {
    for (let round = 0; round < ROUNDS; round += 1) {
      const before = best;
      for (const move of moves) {
        for (const by of [step, -step]) {
          const moved = { ...placement, [move]: placement[move] + by };
          const there = laid(moved);
          if (there.agreement > best.agreement) [placement, best] = [moved, there];
        }
      }
      if (best === before) break;
    }
  }
  return best;
}

/** How two evened grids correlate where both count: their means are nothing. */
function agreementOf(a: Float64Array, b: Float64Array, within: Uint8Array): number {
  const { aa, bb, ab } = sumsOf(a, b, within);
  return aa * bb <= 1e-9 ? 0 : ab / Math.sqrt(aa * bb);
}

/** @returns how much each block agrees that shows something in either picture and lies within both. */
function blocks(a: Float64Array, b: Float64Array, within: Uint8Array): number[] {
  const gain = gainOf(a, b, within);
  const found: number[] = [];
  for (let top = 0; top < FINE_SIDE; top += BLOCK) {
    for (let left = 0; left < FINE_SIDE; left += BLOCK) {
      const straightOn = sumsAt(a, b, within, { left, top, right: 0, down: 0 });
      if (straightOn.n < BLOCK * BLOCK) continue;
      const spread = Math.max(straightOn.aa * gain, straightOn.bb) / (BLOCK * BLOCK);
      if (spread < LEAST_SPREAD) continue;
      const agreements = ASIDE.flatMap((down) =>
        ASIDE.map((right) => {
          const { aa, bb, ab } = sumsAt(a, b, within, { left, top, right, down });
          return ab / Math.sqrt(aa * bb + 1e-9);
        }),
      );
      found.push(Math.max(...agreements));
    }
  }
  return found;
}

/** By how much the second is of more contrast, squared. */
function gainOf(a: Float64Array, b: Float64Array, within: Uint8Array): number {
  const { aa, bb } = sumsOf(a, b, within);
  return aa <= 1e-9 ? 1 : bb / aa;
}

function sumsOf(a: Float64Array, b: Float64Array, within: Uint8Array) {
  let [aa, bb, ab] = [0, 0, 0];
  for (let i = 0; i < a.length; i += 1) {
    if (within[i] !== 1) continue;
    const [v, w] = [a[i] ?? 0, b[i] ?? 0];
    aa += v * v;
    bb += w * w;
    ab += v * w;
  }
  return { aa, bb, ab };
}

function sumsAt(
  a: Float64Array,
  b: Float64Array,
  within: Uint8Array,
  { left, top, right, down }: Record<'left' | 'top' | 'right' | 'down', number>,
) {
  let [n, aa, bb, ab] = [0, 0, 0, 0];
  for (let y = top; y < top + BLOCK; y += 1) {
    if (y + down < 0 || y + down >= FINE_SIDE) continue;
    for (let x = left; x < left + BLOCK; x += 1) {
      if (x + right < 0 || x + right >= FINE_SIDE) continue;
      const [here, there] = [y * FINE_SIDE + x, (y + down) * FINE_SIDE + x + right];
      const [v, w] = [a[there] ?? 0, b[here] ?? 0];
      n += within[here] ?? 0;
      aa += v * v;
      bb += w * w;
      ab += v * w;
    }
  }
  return { n, aa, bb, ab };
}

/** @returns the mean of each four of the fine greys: those that pictures are laid upon each other by. */
export function halved(fine: Float64Array): Float64Array {
  const side = FINE_SIDE / 2;
  return Float64Array.from({ length: side * side }, (_, i) => {
    const at = 2 * Math.floor(i / side) * FINE_SIDE + 2 * (i % side);
    const four = [at, at + 1, at + FINE_SIDE, at + FINE_SIDE + 1];
    return four.reduce((total, one) => total + (fine[one] ?? 0), 0) / 4;
  });
}
