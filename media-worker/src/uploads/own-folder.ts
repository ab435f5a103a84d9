import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** How folders begin in which uploads are dealt with. */
export const FOLDERS = 'vivarium-upload-';

/** Where one upload is dealt with. */
interface OwnFolder {
  /** Where the file goes. */
  source: string;
  /** An empty folder, for what is made of it. */
  into: string;
}

/** Gives work a folder of its own, which is gone when it ends. */
export async function inOwnFolder<Result>(work: (own: OwnFolder) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), FOLDERS));
  try {
    const into = join(folder, 'made');
    await mkdir(into);
    return await work({ source: join(folder, 'source'), into });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
