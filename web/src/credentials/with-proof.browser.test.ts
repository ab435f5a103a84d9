import { afterEach, expect, it, vi } from 'vitest';
import { ApiError } from '../api/api-error.ts';
import { withProof } from './with-proof.ts';

afterEach(() => vi.unstubAllGlobals());

const wanted = () => new ApiError('captcha_required', 'Prove it.', 403);
/** Has the server pose a puzzle whose answer is a number. */
async function posing(number: number) {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`a.salt:${number}`));
  const digest = Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
  const puzzle = { salt: 'a.salt', digest, most: 1000, signature: 'signed' };
  vi.stubGlobal('fetch', async () => Response.json(puzzle));
}

it('works a proof out only where one is wanted, and sends it once', async () => {
  await posing(777);
  const sent: object[] = [];
  const answer = await withProof(async (proof) => {
    sent.push(proof);
    if (proof.captcha === undefined) throw wanted();
    return 'let in';
  });
  expect([answer, sent]).toEqual(['let in', [{}, { captcha: 'a.salt:777:signed' }]]);
  expect(await withProof(async () => 'at once')).toBe('at once');
});

it('goes no further where the proof is not taken, or something else is wrong', async () => {
  await posing(0);
  const send = vi.fn(async () => {
    throw wanted();
  });
  await expect(withProof(send)).rejects.toThrow('Prove it.');
  expect(send).toHaveBeenCalledTimes(2);
  await expect(withProof(async () => Promise.reject(new Error('another')))).rejects.toThrow('another');
});
