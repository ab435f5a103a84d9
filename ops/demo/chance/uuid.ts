import type { Random } from './random.ts';

const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, '0');

/**
 * A UUIDv7 (RFC 9562) whose random bits come from `random`, so that the same seed gives the same id.
 * @param time Unix milliseconds
 */
export function uuidV7(time: number, random: Random): string {
  const stamp = hex(Math.floor(time), 12);
  const a = hex(Math.floor(random.next() * 0x1000), 3);
  const b = hex(0x8000 | Math.floor(random.next() * 0x4000), 4);
  const c = hex(Math.floor(random.next() * 2 ** 24), 6) + hex(Math.floor(random.next() * 2 ** 24), 6);
  return `${stamp.slice(0, 8)}-${stamp.slice(8)}-7${a}-${b}-${c}`;
}
