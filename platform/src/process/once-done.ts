/**
 * Does something once, for all who ask and however many at a time; where it fails all of them hear so, and whoever asks next
 * has it done again.
 */
export function onceDone<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make().catch((error: unknown) => {
      made = undefined;
      throw error;
    });
    return made;
  };
}
