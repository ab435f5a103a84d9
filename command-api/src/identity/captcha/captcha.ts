import type { Puzzle } from '@vivarium/contracts/identity/http/session.ts';

/**
 * Tells people from programs that guess, or makes guessing dear. A port: what poses puzzles is ours and runs here, since a
 * third party would learn who signs in.
 */
export interface Captcha {
  pose(): Puzzle;
  /** @param answer as `captchaSchema` describes it. @returns whether it is right, and was not used before */
  accepts(answer: string): Promise<boolean>;
}
