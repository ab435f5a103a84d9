/** A photograph of a listing as its form has it. */
export interface ListedPhoto {
  id: string;
  /** What it shows, for those who do not see it. */
  alt: string;
}

/**
 * @param together the ids of all that were chosen together, in their order: they come when they are sent, the small ones first.
 * @returns the photographs with one more, before those that were chosen after it.
 */
export function joined(
  photos: readonly ListedPhoto[],
  id: string,
  together: readonly string[],
): readonly ListedPhoto[] {
  if (photos.some((one) => one.id === id)) return photos;
  const rank = together.indexOf(id);
  const at = photos.findIndex((one) => together.indexOf(one.id) > rank);
  return photos.toSpliced(at === -1 ? photos.length : at, 0, { id, alt: '' });
}
