import sharp from 'sharp';

const SIDE = 128;

/** @returns what a picture is compared with others by: 128 × 128 greys, whatever its sides, base64. */
export async function greysOf(pixels: Buffer, width: number, height: number): Promise<string> {
  const greys = await sharp(pixels, { raw: { width, height, channels: 3 } })
    .resize(SIDE, SIDE, { fit: 'fill' })
    .greyscale()
    .raw()
    .toBuffer();
  return greys.toString('base64');
}
