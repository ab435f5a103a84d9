import { link, open, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/**
 * Writes a file of keys unless it is there: it appears whole or not at all, and is readable by its owner only. Of several
 * processes that try at once one wins; the others leave its file as it is.
 */
export async function keepKeyFile(path: string, content: string | Buffer): Promise<void> {
  const draft = join(dirname(path), `.draft-${process.pid}-${crypto.randomUUID()}`);
  const file = await open(draft, 'wx', 0o600);
  try {
    await file.writeFile(content);
    await file.sync();
    await link(draft, path);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  } finally {
    await file.close();
    await unlink(draft);
  }
}
