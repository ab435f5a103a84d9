import { describe, expect, it } from 'vitest';
import { isOver } from './ended-sessions.ts';

const now = new Date('2026-11-29T10:00:00.000Z');
const claims = (exp?: number) => ({
  ...{ sub: '0190c0de-0000-7000-8000-000000000001', role: 'user' as const },
  ...{ sid: '0190c0de-0000-7000-8000-000000000002', ...(exp !== undefined && { exp }) },
});
const [past, future] = [now.getTime() / 1000 - 1, now.getTime() / 1000 + 1];
const told = (ended: boolean | undefined) => ({ hasEnded: async () => ended });

describe('what goes on after a token was looked at', () => {
  it('lasts as long as the session where that is known, however old the token', async () => {
    expect(await isOver(told(false), claims(past), now)).toBe(false);
    expect(await isOver(told(true), claims(future), now)).toBe(true);
  });

  it('lasts as long as the token where nobody knows of the session', async () => {
    expect(await isOver(told(undefined), claims(future), now)).toBe(false);
    expect(await isOver(told(undefined), claims(past), now)).toBe(true);
    expect(await isOver(told(undefined), claims(), now)).toBe(false);
  });
});
