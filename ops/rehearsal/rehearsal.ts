import type { Edit } from './edits.ts';
import type { Stage } from './stage.ts';

/** Something new of a kind, added to a copy of the repository as docs/growing.md says, and tried out. */
export interface Rehearsal {
  readonly name: string;
  /** What is added, as a person should read it. */
  readonly title: string;
  /** Folder of `toys/` with the files that are new, each where it stands in the repository. */
  readonly files?: string;
  /** What is changed of the files that are there. */
  readonly edits: readonly Edit[];
  /**
   * Tries out what the copy can do now. Yields what holds, a line each.
   * @throws with what does not
   */
  tryOut(stage: Stage): AsyncIterable<string>;
}
