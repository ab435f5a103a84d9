import { randomInt } from 'node:crypto';

/** Letters and digits that nobody takes for each other; thirty-two, so that each is five bits. */
const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const GROUPS = 4;
const GROUP = 4;

/** How many somebody gets. */
export const RECOVERY_CODES = 10;

/** @returns codes of 80 bits each, such as `ABCD-EFGH-JKLM-NPQR`. */
export function newRecoveryCodes(): string[] {
  const group = () => Array.from({ length: GROUP }, () => LETTERS[randomInt(LETTERS.length)]).join('');
  return Array.from({ length: RECOVERY_CODES }, () => Array.from({ length: GROUPS }, group).join('-'));
}

/** @returns a code as it is kept, however it was typed. */
export function normalCode(code: string): string {
  return code.toUpperCase().replaceAll(/[^A-Z0-9]/g, '');
}
