import sharp from 'sharp';

const SIDE = 32;
/** Of the 32 × 32 frequencies the lowest 8 × 8, without the average. */
const LOW = 8;

/**
 * What a picture looks like, in 64 bits: which of its low frequencies are stronger than the median one (a perceptual hash by
 * a discrete cosine transform, as Zauner describes it, 2010). Pictures that differ in size, quality or format differ in few bits.
 * @returns 16 hex digits.
 */
export async function lookOf(pixels: Buffer, width: number, height: number): Promise<string> {
  const grey = await sharp(pixels, { raw: { width, height, channels: 3 } })
    .resize(SIDE, SIDE, { fit: 'fill' })
    .greyscale()
    .raw()
    .toBuffer();
  const low = lowFrequencies(grey);
  const median = low.slice(1).toSorted((a, b) => a - b)[(low.length - 1) >> 1] ?? 0;
  const bits = low.map((value) => (value > median ? '1' : '0')).join('');
  return BigInt(`0b${bits}`).toString(16).padStart(16, '0');
}

/** @returns how many bits of two looks differ, from 0 (alike) to 64. */
export function difference(a: string, b: string): number {
  let left = BigInt(`0x${a}`) ^ BigInt(`0x${b}`);
  let count = 0;
  for (; left > 0n; left &= left - 1n) count += 1;
  return count;
}

function lowFrequencies(grey: Buffer): number[] {
  // Rows first, then columns: the transform is separable.
  const rows = Array.from({ length: SIDE }, (_, y) =>
    Array.from({ length: LOW }, (_, u) => sum((x) => (grey[y * SIDE + x] ?? 0) * wave(x, u))),
  );
  return Array.from({ length: LOW * LOW }, (_, i) => {
    const [u, v] = [i % LOW, Math.floor(i / LOW)];
    return sum((y) => (rows[y]?.[u] ?? 0) * wave(y, v));
  });
}

function wave(at: number, frequency: number): number {
  return Math.cos((Math.PI * (2 * at + 1) * frequency) / (2 * SIDE));
}

function sum(value: (at: number) => number): number {
  let total = 0;
  for (let at = 0; at < SIDE; at += 1) total += value(at);
  return total;
}
