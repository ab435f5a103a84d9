import { join } from 'node:path';
import type { Purpose } from '@vivarium/contracts/media/uploads.ts';
import sharp, { type Sharp } from 'sharp';
import type { Made, MadeFile, Part } from '../darkroom/protocol.ts';
import { type Decoded, decode } from './decode.ts';
import { greysOf } from './greys.ts';
import { lookOf } from './look.ts';
import { placeholderOf } from './placeholder.ts';
import { type Size, sizesFor } from './sizes.ts';
import { takenAt } from './taken-at.ts';

/**
 * How each format is written. By measurement (docs/benchmarks.md): AVIF at effort 2 takes a fifteenth of the time of effort 4
 * at 1,280 pixels and is no larger by more than a tenth; all are made anew, so nothing of the original but its pixels is left.
 */
const writers: Readonly<Record<Size['formats'][number], (picture: Sharp) => Sharp>> = {
  avif: (picture) => picture.avif({ quality: 55, effort: 2 }),
  webp: (picture) => picture.webp({ quality: 76, effort: 2 }),
  jpeg: (picture) => picture.jpeg({ quality: 78, progressive: true }),
};

/** So wide is enough to know a picture by: what is read off it is a fiftieth of the work that it is at its largest. */
const WIDE_ENOUGH = 640;

interface Rendering {
  source: string;
  /** An empty folder. */
  into: string;
  purpose: Purpose;
  part: Part;
}

/** Makes of a picture what is shown of it, or a part of that. @throws {Refused} for one that is not taken. */
export async function renderPicture({ source, into, purpose, part }: Rendering): Promise<Made> {
  const decoded = await decode(source);
  const shown = purpose === 'avatar' ? await squareOf(decoded) : decoded;
  const files: MadeFile[] = [];
  // From the largest down, each from the one before: a fraction of the pixels, and the same to the eye.
  let from = shown;
  let seen = shown;
  for (const size of sizesFor(purpose, shown.width, part).toReversed()) {
    from = await narrowed(from, size.width);
    if (from.width >= WIDE_ENOUGH) seen = from;
    for (const format of size.formats) files.push(await write(from, format, into));
  }
  return {
    kind: 'image',
    ...(purpose === 'avatar' ? { width: shown.width, height: shown.height } : decoded.original),
    duration: null,
    placeholder: await placeholderOf(seen.pixels, seen.width, seen.height),
    look: await lookOf(seen.pixels, seen.width, seen.height),
    takenAt: takenAt(decoded.exif),
    ...(purpose === 'listing' &&
      part !== 'rest' && { greys: await greysOf(seen.pixels, seen.width, seen.height) }),
    files: files.toReversed(),
  };
}

type Pixels = Pick<Decoded, 'pixels' | 'width' | 'height'>;

function pictureOf({ pixels, width, height }: Pixels): Sharp {
  return sharp(pixels, { raw: { width, height, channels: 3 } });
}

async function narrowed(from: Pixels, width: number): Promise<Pixels> {
  if (from.width === width) return from;
  return pixelsOf(pictureOf(from).resize(width));
}

async function squareOf(decoded: Decoded): Promise<Pixels> {
  const side = Math.min(decoded.width, decoded.height);
  return pixelsOf(pictureOf(decoded).resize(side, side, { fit: 'cover', position: 'centre' }));
}

async function pixelsOf(picture: Sharp): Promise<Pixels> {
  const { data, info } = await picture.raw().toBuffer({ resolveWithObject: true });
  return { pixels: data, width: info.width, height: info.height };
}

async function write(from: Pixels, format: Size['formats'][number], into: string): Promise<MadeFile> {
  const file = join(into, `${from.width}.${format}`);
  await writers[format](pictureOf(from)).toFile(file);
  return { file, format, width: from.width, height: from.height };
}
