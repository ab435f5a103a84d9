import { Problem } from '@vivarium/contracts/problem.ts';
import { weaknessOf } from './weakness.ts';

/** @throws {Problem} 422 for a password that would be guessed. */
export async function refuseWeak(about: Parameters<typeof weaknessOf>[0]): Promise<void> {
  const message = await weaknessOf(about);
  if (message === undefined) return;
  const details = [{ path: 'password', message }];
  throw new Problem('validation_failed', 'The password would be guessed.', { details });
}
