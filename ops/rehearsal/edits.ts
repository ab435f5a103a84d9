import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A change of a file that is there already. */
export type Edit = {
  /** From the root of the repository. */
  readonly path: string;
} & (
  | {
      /** Lines that are put in. */ readonly add: string /** Before this; at the end unless given. */;
      readonly before?: string;
    }
  | { /** What stands there, once. */ readonly find: RegExp; readonly put: (found: string) => string }
);

/** Carries edits out. @throws where a file does not hold, exactly once, the place that an edit is for */
export async function carryOut(edits: readonly Edit[], repository: string): Promise<void> {
  for (const edit of edits) {
    const file = join(repository, edit.path);
    await writeFile(file, edited(await readFile(file, 'utf8'), edit));
  }
}

/** @returns the text after an edit @throws where the place that it is for is missing, or there are several */
export function edited(text: string, edit: Edit): string {
  if ('find' in edit) {
    const found = [...text.matchAll(new RegExp(edit.find, 'g'))];
    if (found.length !== 1)
      throw new Error(`${edit.path} holds ${edit.find} ${found.length} times, not once`);
    return text.replace(edit.find, edit.put);
  }
  if (edit.before === undefined) return `${text}${edit.add}\n`;
  const parts = text.split(edit.before);
  if (parts.length !== 2) {
    throw new Error(`${edit.path} holds “${edit.before.trim()}” ${parts.length - 1} times, not once`);
  }
  return parts.join(`${edit.add}\n${edit.before}`);
}
