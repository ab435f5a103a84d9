import { readdir, utimes } from 'node:fs/promises';
import { join } from 'node:path';

/** Has the files of a folder be from an earlier time, as those are that nobody has touched for long. */
export async function ageFiles(folder: string, to: Date): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  // They go while we look.
  for (const entry of entries)
    if (entry.isFile()) await utimes(join(entry.parentPath, entry.name), to, to).catch(() => {});
}
