import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { renderPicture } from '@vivarium/media-worker/pictures/render.ts';
import { sizesFor } from '@vivarium/media-worker/pictures/sizes.ts';
import sharp, { type Sharp } from 'sharp';
import { drawn } from '../../media/sample-pictures.ts';
import { percentile } from '../percentile.ts';
import type { Measuring } from './measuring.ts';

const pictures = { '3 megapixels': [2048, 1536], '12 megapixels': [4032, 3024] } as const;
/** The same qualities as the worker's. */
const writers: Readonly<Record<string, (picture: Sharp) => Sharp>> = {
  avif: (picture) => picture.avif({ quality: 55, effort: 2 }),
  webp: (picture) => picture.webp({ quality: 76, effort: 2 }),
  jpeg: (picture) => picture.jpeg({ quality: 78, progressive: true }),
};

/** Processor time of all that is made of a picture, by the worker's code, which reads it twice, and by sharp alone, each file from the original. */
export async function* cost({ folder, rounds }: Measuring): AsyncGenerator<string> {
  sharp.concurrency(1);
  sharp.cache(false);
  for (const [name, [width, height]] of Object.entries(pictures)) {
    const source = join(folder, 'source.jpg');
    await writeFile(source, await drawn(width, height).jpeg({ quality: 90 }).toBuffer());
    const ours: number[] = [];
    const bare: number[] = [];
    for (let round = 0; round <= rounds; round += 1) {
      const times = [await cpuOf(folder, (into) => inParts(source, into))];
      times.push(await cpuOf(folder, (into) => bareSharp(source, width, into)));
      // The first fills caches.
      if (round === 0) continue;
      ours.push(times[0] ?? 0);
      bare.push(times[1] ?? 0);
    }
    const [a, b] = [percentile(ours, 0.5), percentile(bare, 0.5)];
    yield `${name}: ${a.toFixed(0)} ms of processor time, bare sharp ${b.toFixed(0)}: ${(a / b).toFixed(2)}`;
  }
}

async function inParts(source: string, into: string): Promise<void> {
  for (const part of ['first', 'rest'] as const)
    await renderPicture({ source, into, purpose: 'listing', part });
}

async function bareSharp(source: string, width: number, into: string): Promise<void> {
  for (const size of sizesFor('listing', width)) {
    for (const format of size.formats) {
      const narrowed = sharp(source).autoOrient().resize(size.width);
      await writers[format]?.(narrowed).toFile(join(into, `${size.width}.${format}`));
    }
  }
}

async function cpuOf(folder: string, work: (into: string) => Promise<unknown>): Promise<number> {
  const into = join(folder, 'made');
  await mkdir(into);
  const before = process.cpuUsage();
  await work(into);
  const { user, system } = process.cpuUsage(before);
  await rm(into, { recursive: true });
  return (user + system) / 1000;
}
