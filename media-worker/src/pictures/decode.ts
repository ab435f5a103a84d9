import sharp, { type Metadata, type Sharp } from 'sharp';
import { Refused } from '../darkroom/protocol.ts';
import { LONGEST_SIDE } from './sizes.ts';

/** Pixels that are decoded at most: the largest phones make 200 million, which only JPEG shrinks while it reads. */
const MOST_PIXELS = 64e6;
const MOST_PIXELS_OF_JPEG = 210e6;
/** A progressive JPEG is held whole before the first pixel. */
const MOST_PIXELS_OF_PROGRESSIVE = 64e6;
const LEAST_SIDE = 16;

/** An upright picture in sRGB without transparency, no larger than what is shown. */
export interface Decoded {
  /** Three bytes for each pixel. */
  pixels: Buffer;
  width: number;
  height: number;
  /** Of the upright original. */
  original: { width: number; height: number };
  exif: Buffer | undefined;
}

/** @throws {Refused} for what is too large, too small or broken. */
export async function decode(source: string): Promise<Decoded> {
  const metadata = await orBroken(open(source).metadata());
  const original = demandSize(metadata);
  const { data, info } = await orBroken(
    open(source)
      .autoOrient()
      .resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .toColourspace('srgb')
      .raw()
      .toBuffer({ resolveWithObject: true }),
  );
  const pixels = info.channels === 3 ? data : await threeChannels(data, info);
  return { pixels, width: info.width, height: info.height, original, exif: metadata.exif };
}

function open(source: string): Sharp {
  return sharp(source, {
    // What is cut off is refused; what is merely odd, as many phones make it, is not.
    failOn: 'error',
    limitInputPixels: MOST_PIXELS_OF_JPEG,
    sequentialRead: true,
    // Of what moves, the first picture.
    pages: 1,
  });
}

function demandSize(metadata: Metadata): { width: number; height: number } {
  const { width, height, format, isProgressive, autoOrient } = metadata;
  const pixels = width * height;
  const ofJpeg = isProgressive ? MOST_PIXELS_OF_PROGRESSIVE : MOST_PIXELS_OF_JPEG;
  if (pixels > (format === 'jpeg' ? ofJpeg : MOST_PIXELS)) {
    throw new Refused('too_large', `${width} × ${height} pixels`);
  }
  if (Math.min(width, height) < LEAST_SIDE) throw new Refused('too_small', `${width} × ${height} pixels`);
  return { width: autoOrient.width, height: autoOrient.height };
}

async function threeChannels(
  pixels: Buffer,
  { width, height, channels }: { width: number; height: number; channels: 1 | 2 | 3 | 4 },
): Promise<Buffer> {
  return sharp(pixels, { raw: { width, height, channels } })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .raw()
    .toBuffer();
}

async function orBroken<Result>(reading: Promise<Result>): Promise<Result> {
  try {
    return await reading;
  } catch (error) {
    const why = error instanceof Error ? error.message.slice(0, 400) : 'cannot be read';
    throw new Refused(/pixel limit|too large|memory/i.test(why) ? 'too_large' : 'broken', why);
  }
}
