/** @returns the average colour of a picture as CSS takes it, out of the first three bytes of its ThumbHash (base64). */
export function averageColour(thumbHash: string): string {
  const [a = 0, b = 0, c = 0] = Array.from(atob(thumbHash.slice(0, 4)), (one) => one.charCodeAt(0));
  const header = a | (b << 8) | (c << 16);
  const light = (header & 63) / 63;
  const yellowBlue = ((header >> 6) & 63) / 31.5 - 1;
  const redGreen = ((header >> 12) & 63) / 31.5 - 1;
  const blue = light - (2 / 3) * yellowBlue;
  const red = (3 * light - blue + redGreen) / 2;
  return `rgb(${[red, red - redGreen, blue].map((part) => Math.round(255 * Math.max(0, Math.min(1, part)))).join(' ')})`;
}
