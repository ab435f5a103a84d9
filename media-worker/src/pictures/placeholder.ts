import sharp from 'sharp';
import { rgbaToThumbHash } from 'thumbhash';

/** Longest side that a ThumbHash takes. */
const SIDE = 100;

/** @returns what stands where a picture will be, in some 25 bytes: a ThumbHash, base64. */
export async function placeholderOf(pixels: Buffer, width: number, height: number): Promise<string> {
  const { data, info } = await sharp(pixels, { raw: { width, height, channels: 3 } })
    .resize(SIDE, SIDE, { fit: 'inside' })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return Buffer.from(rgbaToThumbHash(info.width, info.height, data)).toString('base64');
}
