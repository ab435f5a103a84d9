/** How long what others do is waited for, in milliseconds. */
const LONGEST_MS = 2500;

/**
 * Waits until something is so, for a bounded time.
 * @param pause until there may be something new to see; begun before each look, so that nothing falls between
 * @returns whether it is
 */
export async function until(isSo: () => Promise<boolean>, pause: () => Promise<void>): Promise<boolean> {
  for (const began = performance.now(); performance.now() - began < LONGEST_MS; ) {
    const isNew = pause();
    if (await isSo()) return true;
    await isNew;
  }
  return isSo();
}
