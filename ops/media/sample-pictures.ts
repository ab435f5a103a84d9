import sharp from 'sharp';

/** @returns a picture with something to see on it, of a size; the seed makes it another one. */
export function aPicture(width = 1200, height = 900, seed = 1): Promise<Buffer> {
  return drawn(width, height, seed).jpeg({ quality: 88 }).toBuffer();
}

/** @returns the same, to be written in whichever format. */
export function drawn(width: number, height: number, seed = 1) {
  const hue = (seed * 47) % 360;
  const spots = Array.from({ length: 12 }, (_, i) => {
    const [x, y] = [((i * 37 + seed * 13) % 100) / 100, ((i * 61 + seed * 29) % 100) / 100];
    const radius = (0.04 + ((i * 7 + seed) % 10) / 100) * height;
    return `<circle cx="${x * width}" cy="${y * height}" r="${radius}" fill="hsl(${(hue + i * 25) % 360} 60% ${30 + i * 4}%)"/>`;
  });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="hsl(${hue} 40% 80%)"/>${spots.join('')}</svg>`;
  return sharp(Buffer.from(svg));
}
