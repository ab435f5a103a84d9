import type { Purpose } from '@vivarium/contracts/media/uploads.ts';
import type { Surroundings } from './surroundings.ts';

/** An upload, whose it is, and what it was sent for: nothing else shows it. */
export interface OwnUpload {
  id: string;
  ownerId: string;
  purpose: Purpose;
}

/** Something of a person that shows uploads of theirs, as it is now. */
export interface Showing {
  /** Its id. */
  shownBy: string;
  version: number;
  /** Everything that it shows; or, where whoever shows it knows no more, the path of a variant of an upload of {@link shownBy}. */
  shows: { mediaIds: readonly string[] } | { path: string };
}

/** @returns what shows any of some uploads. */
export type FindShowings = (uploads: readonly OwnUpload[]) => Promise<Showing[]>;

/** What a context says of it: whoever is about to take away what nobody shows asks, since events may have been lost. */
export interface SaysShowings {
  showings?(uploads: readonly OwnUpload[], at: Surroundings): Promise<Showing[]>;
}

/** @returns what asks all contexts. */
export function findShowings(contexts: readonly SaysShowings[], at: Surroundings): FindShowings {
  return async (uploads) => {
    if (uploads.length === 0) return [];
    const said = await Promise.all(contexts.map((one) => one.showings?.(uploads, at) ?? []));
    return said.flat();
  };
}
