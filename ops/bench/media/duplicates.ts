import { difference, lookOf } from '@vivarium/media-worker/pictures/look.ts';
import { drawingOf } from '@vivarium/web/drawing/drawing-of.ts';
import sharp, { type Sharp } from 'sharp';
import { percentile } from '../percentile.ts';

const ANIMALS = 150;
const SIDE = 64;
const morphs = {
  'pied ball pythons': { species: 'python-regius', gene: 'pied', label: 'Pied' },
  'Tremper albino leopard geckos': {
    ...{ species: 'eublepharis-macularius', gene: 'tremper-albino', label: 'Tremper albino' },
  },
} as const;

/** What people do to a picture that they take from somebody. */
const copies: Readonly<Record<string, (picture: Sharp) => Sharp>> = {
  'smaller, at quality 40': (one) => one.resize(300).jpeg({ quality: 40 }),
  '15 % brighter': (one) => one.modulate({ brightness: 1.15 }).jpeg(),
  'cropped by 2 %': (one) => one.extract({ left: 13, top: 10, width: 614, height: 460 }).jpeg(),
  'cropped by 10 %': (one) => one.extract({ left: 64, top: 48, width: 512, height: 384 }).jpeg(),
  mirrored: (one) => one.flop().jpeg(),
};

/** Parts of a picture that somebody may have cut it down to, evenly on all sides; each of them mirrored too. */
const PARTS = [1, 0.98, 0.96, 0.94, 0.92, 0.9, 0.88, 0.85, 0.8];

/** How a picture is compared: its look in 64 bits, and 64 × 64 greys of mean 0 and length 1, of it and of its parts. */
interface Compared {
  look: string;
  greys: Float64Array;
  parts: Float64Array[];
}

/**
 * Whether copies of a picture can be told from pictures of other animals of one morph, which differ by their markings alone:
 * of the copies, how many are found at the threshold at which none of the pairs of two animals is.
 */
export async function* duplicates(): AsyncGenerator<string> {
  for (const [name, { species, gene, label }] of Object.entries(morphs)) {
    const originals: Buffer[] = [];
    for (let i = 0; i < ANIMALS; i += 1) {
      const traits = [{ gene, label, zygosity: 'visual' as const }];
      const about = { category: 'live-animal', species, traits, sex: 'female', lifeStage: 'adult' } as const;
      const svg = drawingOf({ ...about, id: `${name}-${i}` });
      originals.push(
        await sharp(Buffer.from(svg)).resize(640, 480, { fit: 'cover' }).flatten().png().toBuffer(),
      );
    }
    const all = await Promise.all(originals.map((one) => compared(one, PARTS)));
    const others = pairs(all);
    const bits = others.map(([a, b]) => difference(a.look, b.look));
    const whole = others.map(([a, b]) => correlation(a.greys, b.greys));
    const parts = others.map(([a, b]) => alikeByParts(a, b));
    const [fewest, most, mostByParts] = [percentile(bits, 0), percentile(whole, 1), percentile(parts, 1)];
    yield `${others.length} pairs of two ${name}: at least ${fewest} bits apart; greys correlate by at most ${most.toFixed(3)}, those of parts by ${mostByParts.toFixed(3)}`;
    for (const [how, change] of Object.entries(copies)) {
      const changed = await Promise.all(
        originals.map(async (one) => compared(await change(sharp(one)).toBuffer(), [1])),
      );
      const of = (is: (a: Compared, b: Compared) => boolean) =>
        all.filter((one, i) => is(one, changed[i] ?? one)).length / all.length;
      const byBits = of((a, b) => difference(a.look, b.look) < fewest);
      const byGreys = of((a, b) => correlation(a.greys, b.greys) > most);
      const byParts = of((a, b) => alikeByParts(a, b) > mostByParts);
      const [x, y, z] = [byBits, byGreys, byParts].map((part) => `${(100 * part).toFixed(0)} %`);
      yield `  ${how}: found by bits ${x}, by greys ${y}, by greys of parts ${z}`;
    }
  }
}

async function compared(picture: Buffer, wanted: readonly number[]): Promise<Compared> {
  const { data, info } = await sharp(picture).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const { width, height } = info;
  const parts: Float64Array[] = [];
  for (const part of wanted) {
    const [w, h] = [Math.round(width * part), Math.round(height * part)];
    const [left, top] = [Math.floor((width - w) / 2), Math.floor((height - h) / 2)];
    const plain = sharp(picture).removeAlpha().extract({ left, top, width: w, height: h });
    const small = await plain.resize(SIDE, SIDE, { fit: 'fill' }).greyscale().raw().toBuffer();
    parts.push(normal(small), normal(mirrored(small)));
  }
  const [greys = new Float64Array()] = parts;
  return { look: await lookOf(data, width, height), greys, parts };
}

function mirrored(greys: Buffer): Buffer {
  return Buffer.from(greys.map((_, i) => greys[i - (i % SIDE) + (SIDE - 1 - (i % SIDE))] ?? 0));
}

function normal(greys: Buffer): Float64Array {
  const mean = greys.reduce((total, grey) => total + grey, 0) / greys.length;
  const centred = Float64Array.from(greys, (grey) => grey - mean);
  const length = Math.hypot(...centred) || 1;
  return centred.map((one) => one / length);
}

function correlation(a: Float64Array, b: Float64Array): number {
  let total = 0;
  for (let i = 0; i < a.length; i += 1) total += (a[i] ?? 0) * (b[i] ?? 0);
  return total;
}

/** @returns by how much a picture is like the part of another that it is most like. */
function alikeByParts(original: Compared, copy: Compared): number {
  return Math.max(...original.parts.map((part) => correlation(part, copy.greys)));
}

function pairs<T>(all: readonly T[]): [T, T][] {
  return all.flatMap((a, i) => all.slice(i + 1).map((b): [T, T] => [a, b]));
}
