import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { alikeness, COPY_FROM, comparable } from '@vivarium/command-api/media/compare-pictures/alikeness.ts';
import { type Marks, marksOf } from '@vivarium/command-api/media/compare-pictures/marks.ts';
import { greysOf } from '@vivarium/media-worker/pictures/greys.ts';
import { drawingOf } from '@vivarium/web/drawing/drawing-of.ts';
import sharp from 'sharp';
import { percentile } from '../percentile.ts';
import { changed, copies } from './copies.ts';
import type { Measuring } from './measuring.ts';

const ANIMALS = 60;
/** As many as the worker compares with. */
const MOST_COMPARED = 24;
const morphs = {
  'pied ball pythons': { species: 'python-regius', gene: 'pied', label: 'Pied' },
  'Tremper albino leopard geckos': {
    ...{ species: 'eublepharis-macularius', gene: 'tremper-albino', label: 'Tremper albino' },
  },
} as const;

type Compared = ReturnType<typeof comparable>;

/**
 * Whether copies of a picture can be told from pictures of other animals of one morph, which differ by their markings alone:
 * how alike pairs of two animals are at most, and how many of the copies an index finds among them and the judgement takes for
 * copies. With a folder of pictures, the same of those.
 */
export async function* duplicates({ pictures }: Measuring): AsyncGenerator<string> {
  for (const [name, { species, gene, label }] of Object.entries(morphs)) {
    const drawings = Array.from({ length: ANIMALS }, (_, i) => {
      const traits = [{ gene, label, zygosity: 'visual' as const }];
      const about = { category: 'live-animal', species, traits, sex: 'female', lifeStage: 'adult' } as const;
      return sharp(Buffer.from(drawingOf({ ...about, id: `${name}-${i}` })))
        .resize(640, 480, { fit: 'cover' })
        .flatten()
        .png()
        .toBuffer();
    });
    yield* measured(name, await Promise.all(drawings));
  }
  if (pictures === undefined) return;
  const files = (await readdir(pictures)).filter((file) => /\.(jpe?g|png|webp)$/.test(file));
  const read = files.map(async (file) =>
    sharp(await readFile(join(pictures, file)))
      .resize(800, 800, { fit: 'inside' })
      .flatten()
      .png()
      .toBuffer(),
  );
  yield* measured('pictures of the folder', await Promise.all(read));
}

async function* measured(name: string, originals: readonly Buffer[]): AsyncGenerator<string> {
  const all = await Promise.all(originals.map(compared));
  const marks = all.map(({ greys }) => marksOf(greys));
  const others = all.flatMap((a, i) => all.slice(i + 1).map((b) => [a, b] as const));
  const began = process.cpuUsage().user;
  const alike = others.map(([a, b]) => alikeness(a, b));
  const each = (process.cpuUsage().user - began) / 1000 / others.length;
  const taken = alike.filter((one) => one >= COPY_FROM).length;
  const [middle, most] = [percentile(alike, 0.5), percentile(alike, 1)];
  yield `${others.length} pairs of two ${name}: alike by ${middle.toFixed(3)} in the middle, at most ${most.toFixed(3)}; ${taken} taken for copies (from ${COPY_FROM}); ${each.toFixed(0)} ms of processor time each`;
  for (const [how, change] of Object.entries(copies)) {
    const made = await Promise.all(originals.map(async (one) => compared(await changed(one, change))));
    const judged = made.map((copy, i) => alikeness(all[i] ?? copy, copy));
    const isJudged = judged.map((one) => one >= COPY_FROM);
    const isFound = made.map((copy, i) => found(marksOf(copy.greys), marks).includes(i));
    const share = (is: readonly boolean[]) =>
      `${((100 * is.filter(Boolean).length) / is.length).toFixed(0)} %`;
    yield `  ${how}: ${share(isJudged.map((one, i) => one && isFound[i] === true))} (judged so ${share(isJudged)}, at least ${percentile(judged, 0).toFixed(3)}; looked at ${share(isFound)})`;
  }
}

async function compared(picture: Buffer): Promise<Compared> {
  const { data, info } = await sharp(picture)
    .flatten()
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  return comparable(Buffer.from(await greysOf(data, info.width, info.height), 'base64'));
}

/** @returns which of the pictures are compared with one, as the store looks for them. */
function found(looking: Marks, all: readonly Marks[]): number[] {
  const whole = new Set([...looking.whole, ...looking.mirrored]);
  const parts = new Set([...looking.parts, ...looking.partsMirrored]);
  const inCommon = (kept: readonly number[], marks: ReadonlySet<number>) =>
    kept.filter((mark) => marks.has(mark)).length;
  return all
    .map((kept, i) => ({ i, shared: inCommon(kept.parts, whole) + inCommon(kept.whole, parts) }))
    .filter(({ shared }) => shared > 0)
    .toSorted((a, b) => b.shared - a.shared)
    .slice(0, MOST_COMPARED)
    .map(({ i }) => i);
}
