import sharp from 'sharp';
import { drawn } from '../../media/sample-pictures.ts';

/** Pixels of what phones make, by their usual names. */
export const phoneSizes = {
  '3 megapixels': [2048, 1536],
  '12 megapixels': [4032, 3024],
} as const;
export type PhoneSize = keyof typeof phoneSizes;

/** @returns a JPEG as long as a phone's: no surface is even, so there is noise on all of it. */
export async function phonePicture(size: PhoneSize, seed: number): Promise<Buffer> {
  const [width, height] = phoneSizes[size];
  const noise = await sharp({
    create: {
      ...{ width, height, channels: 3, background: '#000000' },
      noise: { type: 'gaussian', mean: 128, sigma: 40 },
    },
  })
    .png({ compressionLevel: 0 })
    .toBuffer();
  return drawn(width, height, seed)
    .flatten()
    .composite([{ input: noise, blend: 'overlay' }])
    .jpeg({ quality: 90 })
    .toBuffer();
}
