import { waitUntil } from '../services/wait-until.ts';

/** Looks again and again until nothing differs, or the time is over. @returns what differed last, in words */
export async function untilNothingDiffers(
  look: () => Promise<string[]>,
  options: { timeoutMs: number; intervalMs: number },
): Promise<string[]> {
  let left: string[] = [];
  await waitUntil(async () => {
    left = await look().catch((error: unknown) => [`cannot look: ${String(error)}`]);
    return left.length === 0;
  }, options);
  return left;
}
