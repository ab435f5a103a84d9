import { describe, expect, it } from 'vitest';
import { newTotpSecret, stepOfCode, totpCode, totpUri } from './totp.ts';

const now = new Date('2026-11-28T10:00:00.000Z');
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000);

describe('a code of an authenticator', () => {
  it('is that of RFC 6238', () => {
    // Appendix B has eight digits; the last six of them.
    const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
    expect(totpCode(secret, new Date(59_000))).toBe('287082');
    expect(totpCode(secret, new Date(1_111_111_109_000))).toBe('081804');
  });

  it('is taken for its half minute and the one beside it, once', () => {
    const secret = newTotpSecret();
    const code = totpCode(secret, now);
    const step = stepOfCode(secret, code, now, 0);
    expect(step).toBeGreaterThan(0);
    expect(stepOfCode(secret, code, later(30), 0)).toBe(step);
    expect(stepOfCode(secret, code, now, step ?? 0)).toBeUndefined();
    expect(stepOfCode(secret, code, later(90), 0)).toBeUndefined();
    expect(stepOfCode(secret, totpCode(secret, later(30)), later(30), step ?? 0)).toBe((step ?? 0) + 1);
  });

  it('of another secret is wrong', () => {
    expect(stepOfCode(newTotpSecret(), totpCode(newTotpSecret(), now), now, 0)).toBeUndefined();
  });

  it('comes from what the authenticator scans', () => {
    const secret = newTotpSecret();
    expect(secret).toMatch(/^[A-Z2-7]{32}$/);
    expect(totpUri(secret, 'anna@example.org')).toContain('otpauth://totp/Vivarium:anna%40example.org?');
    expect(totpUri(secret, 'anna@example.org')).toContain(`secret=${secret}`);
  });
});
