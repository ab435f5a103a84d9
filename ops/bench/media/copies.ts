import sharp, { type Sharp } from 'sharp';

type Size = { width: number; height: number };
type Change = (picture: Sharp, size: Size) => Sharp;

function part({ width, height }: Size, [left, top, w, h]: readonly [number, number, number, number]) {
  const at = (share: number, of: number) => Math.floor(share * of);
  return { left: at(left, width), top: at(top, height), width: at(w, width), height: at(h, height) };
}

function words({ width, height }: Size): Buffer {
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><text x="5%" y="55%" font-size="${height / 7}" font-family="sans-serif" font-weight="bold" fill="#fff" stroke="#000">BEST MORPHS 4 U</text></svg>`,
  );
}

const edge = { top: 32, bottom: 32, left: 32, right: 32, background: '#112233' };

/** What people do to a picture that they take from somebody. */
export const copies: Readonly<Record<string, Change>> = {
  'smaller, at quality 40': (one) => one.resize(300).jpeg({ quality: 40 }),
  '15 % brighter': (one) => one.modulate({ brightness: 1.15 }),
  'less contrast, darker': (one) => one.linear(0.7, 10),
  grey: (one) => one.greyscale(),
  'cut by 10 % on each side': (one, size) => one.extract(part(size, [0.1, 0.1, 0.8, 0.8])),
  'cut unevenly': (one, size) => one.extract(part(size, [0.12, 0, 0.86, 0.9])),
  'a quarter cut off': (one, size) => one.extract(part(size, [0, 0, 0.75, 1])),
  mirrored: (one) => one.flop(),
  'mirrored and cut': (one, size) => one.flop().extract(part(size, [0.05, 0.05, 0.9, 0.85])),
  'turned by 2°': (one) => one.rotate(2, { background: '#888888' }),
  'in a frame': (one) => one.extend(edge),
  'written over': (one, size) => one.composite([{ input: words(size) }]),
};

/** @returns a picture as somebody has changed it. */
export async function changed(picture: Buffer, change: Change): Promise<Buffer> {
  const { width, height } = await sharp(picture).metadata();
  const made = await change(sharp(picture), { width, height }).toBuffer();
  return sharp(made).jpeg({ quality: 80 }).toBuffer();
}
