import { createHash, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';
import { Problem } from '@vivarium/contracts/problem.ts';
import type { Clock } from '@vivarium/contracts/shared/clock.ts';
import type { Sealing } from '../../keys/sealing-key.ts';
import type { CommandLimits } from '../../limits.ts';
import type { Captcha } from './captcha.ts';

const GOOD_FOR_MS = 10 * 60_000;
const ABOUT = 'a puzzle';

interface Working {
  clock: Clock;
  sealing: Pick<Sealing, 'digest'>;
  /** Remembers which answers were used, for longer than they are good. */
  answers: CommandLimits['puzzleAnswers'];
  /** Numbers that a machine tries at most, twice as many as on average. */
  most: number;
}

/**
 * Puzzles that take a machine's work and nothing of a person: to find a number by its hash, which was signed together with
 * the time at which it ends. Nothing is kept of a puzzle but that its answer was used.
 */
export function proofOfWork({ clock, sealing, answers, most }: Working): Captcha {
  const digestOf = (salt: string, number: string) =>
    createHash('sha256').update(`${salt}:${number}`).digest('hex');
  const signatureOf = (salt: string, digest: string) => sealing.digest(`${salt} ${digest}`, ABOUT);
  return {
    pose: () => {
      const salt = `${(clock().getTime() + GOOD_FOR_MS).toString(36)}.${randomBytes(12).toString('base64url')}`;
      const digest = digestOf(salt, String(randomInt(most + 1)));
      return { salt, digest, most, signature: signatureOf(salt, digest).toString('base64url') };
    },
    accepts: async (answer) => {
      const [salt = '', number = '', signature = ''] = answer.split(':');
      const given = Buffer.from(signature, 'base64url');
      const right = signatureOf(salt, digestOf(salt, number));
      if (given.length !== right.length || !timingSafeEqual(given, right)) return false;
      if (Number.parseInt(salt, 36) <= clock().getTime()) return false;
      try {
        await answers.take(right.toString('base64url'));
        return true;
      } catch (problem) {
        if (problem instanceof Problem) return false;
        throw problem;
      }
    },
  };
}
