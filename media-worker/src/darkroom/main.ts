import { open } from 'node:fs/promises';
import sharp from 'sharp';
import { renderPicture } from '../pictures/render.ts';
import { kindOf, TELLING_BYTES } from '../sniffing/kind-of.ts';
import { type Developed, Refused, type Task, taskSchema } from './protocol.ts';

/*
 * A process that opens strangers' files, and has nothing that a stranger would want: no password, no connection, no database.
 * It may be killed at any moment. Only the readers of the formats that are taken can be reached in it.
 */
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: ['Jpeg', 'Png', 'Webp', 'Nsgif', 'Heif'].map((format) => `VipsForeignLoad${format}File`),
});
sharp.cache(false);
sharp.concurrency(1);

process.on('message', (message) => {
  void develop(taskSchema.parse(message)).then((developed) => process.send?.(developed));
});
// Whoever started it is gone.
process.on('disconnect', () => process.exit(0));

async function develop(task: Task): Promise<Developed> {
  try {
    const kind = kindOf(await headOf(task.source));
    if (kind === undefined) throw new Refused('not_a_picture', 'neither a picture nor a film');
    if (kind === 'heic' || kind === 'mp4' || kind === 'webm') throw new Refused('unknown_kind', kind);
    return { made: await renderPicture(task.source, task.into, task.purpose) };
  } catch (error) {
    if (error instanceof Refused) return { refused: error.reason, why: error.message };
    return { refused: 'broken', why: error instanceof Error ? error.message.slice(0, 400) : 'unknown' };
  }
}

async function headOf(path: string): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(TELLING_BYTES), 0, TELLING_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
