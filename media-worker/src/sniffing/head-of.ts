import { open } from 'node:fs/promises';
import { TELLING_BYTES } from './kind-of.ts';

/** @returns the first bytes of a file, by which its kind is told. */
export async function headOf(path: string): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(TELLING_BYTES), 0, TELLING_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
