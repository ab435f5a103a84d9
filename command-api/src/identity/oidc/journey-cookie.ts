import type { CookieOptions, Request, Response } from 'express';
import { z } from 'zod';
import type { Sealing } from '../../keys/sealing-key.ts';

/** What is kept, by the browser and sealed, between leaving for a provider and coming back. */
const journeySchema = z.object({
  provider: z.string(),
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  returnTo: z.string(),
  /** When it began, in Unix milliseconds. */
  at: z.number(),
});
export type Journey = z.infer<typeof journeySchema>;

const NAME = 'vivarium_sign_in';
const ABOUT = 'a way to a provider and back';
/** Milliseconds that somebody has to sign in there. */
const LONGEST_MS = 10 * 60_000;

/** Keeps what is needed on the way back in the browser, sealed: who comes back is who left, and has not to be remembered. */
export function createJourneyCookie(sealing: Sealing, publicUrl: string) {
  const options: CookieOptions = {
    httpOnly: true,
    // Coming back is a navigation from another site, with which no strict one is sent.
    sameSite: 'lax',
    path: '/api/v1/auth/oidc',
    secure: publicUrl.startsWith('https:'),
  };
  return {
    write: (response: Response, journey: Journey): void => {
      const sealed = sealing.seal(JSON.stringify(journey), ABOUT).toString('base64url');
      response.cookie(NAME, sealed, { ...options, maxAge: LONGEST_MS });
    },
    /** @returns the journey that a browser is on; it ends with this. */
    take: (request: Request, response: Response, now: Date): Journey | undefined => {
      response.clearCookie(NAME, options);
      const cookies: unknown = request.cookies;
      const value = (cookies as Record<string, unknown> | undefined)?.[NAME];
      const opened =
        typeof value === 'string' ? sealing.open(Buffer.from(value, 'base64url'), ABOUT) : undefined;
      const journey = opened === undefined ? undefined : journeySchema.parse(JSON.parse(opened));
      return journey !== undefined && now.getTime() - journey.at < LONGEST_MS ? journey : undefined;
    },
  };
}
