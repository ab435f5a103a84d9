import { open, readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { MARK_LENGTH, type Marks } from './marks.ts';

/** Files are read in pieces of this many bytes. */
const PIECE = 8 * 1024 * 1024;

/** A file and what stands in it. */
export interface Sighting {
  /** Relative to the folder that was searched. */
  file: string;
  fields: readonly string[];
}

/** @returns every file under a folder in whose bytes or name a mark stands; those that go meanwhile are passed over. */
export async function searchFiles(folder: string, marks: Pick<Marks, 'in'>): Promise<Sighting[]> {
  const found: Sighting[] = [];
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name);
    const fields = marks.in(Buffer.from(entry.name));
    if (entry.isFile()) for (const field of await marksOfFile(path, marks)) fields.add(field);
    if (fields.size > 0) found.push({ file: relative(folder, path), fields: [...fields] });
  }
  return found;
}

async function marksOfFile(path: string, marks: Pick<Marks, 'in'>): Promise<Set<string>> {
  const found = new Set<string>();
  const file = await open(path).catch(ignoreGone);
  if (file === undefined) return found;
  try {
    const piece = Buffer.alloc(PIECE);
    for (let at = 0; ; ) {
      const { bytesRead } = await file.read(piece, 0, PIECE, at);
      for (const field of marks.in(piece.subarray(0, bytesRead))) found.add(field);
      if (bytesRead < PIECE) return found;
      at += bytesRead - MARK_LENGTH;
    }
  } finally {
    await file.close();
  }
}

function ignoreGone(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}
