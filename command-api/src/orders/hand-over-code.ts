import type { Sealing } from '../keys/sealing-key.ts';

/** Letters and digits, none of which is taken for another one. */
const LETTERS = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';
/** Of two groups: as many as nobody guesses who has two weeks, and 120 tries a minute. */
const GROUP = 4;

/** @returns the code by which an order is handed over, always the same. It follows from a key of ours and is kept nowhere. */
export function handOverCode(orderId: string, { digest }: Pick<Sealing, 'digest'>): string {
  const bytes = [...digest(orderId, 'hand-over').subarray(0, 2 * GROUP)];
  const letters = bytes.map((byte) => LETTERS[byte % LETTERS.length]).join('');
  return `${letters.slice(0, GROUP)}-${letters.slice(GROUP)}`;
}

/** @returns whether somebody has typed a code, in whichever case and groups. */
export function isSameCode(typed: string, code: string): boolean {
  return bare(typed) === bare(code);
}

function bare(code: string): string {
  return code.toUpperCase().replaceAll(/[^A-Z\d]/g, '');
}
