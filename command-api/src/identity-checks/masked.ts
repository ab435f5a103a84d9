/** How much of a number its person knows it again by. */
const SHOWN = 4;

/** @returns a number of which only the end is seen, and of a short one nothing. */
export function masked(number: string): string {
  const end = number.length > SHOWN * 2 ? number.slice(-SHOWN) : '';
  return `••••${end}`;
}
