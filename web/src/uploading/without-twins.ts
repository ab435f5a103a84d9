/**
 * @param there files that were taken already
 * @returns those of the chosen files that are none of them, and none that was chosen before them. Only those of one length are
 *   read: names say nothing, since a phone may call each of its pictures the same.
 */
export async function withoutTwins(chosen: readonly File[], there: readonly File[]): Promise<File[]> {
  const kept: File[] = [];
  for (const file of chosen) {
    const alike = [...there, ...kept].filter(({ size }) => size === file.size);
    const isTwin = await Promise.all(alike.map((other) => haveSameBytes(file, other)));
    if (!isTwin.includes(true)) kept.push(file);
  }
  return kept;
}

async function haveSameBytes(a: Blob, b: Blob): Promise<boolean> {
  // What cannot be read any more is told of where it is sent.
  const [ofA, ofB] = await Promise.all([bytesOf(a), bytesOf(b)]).catch(() => []);
  return ofA !== undefined && ofB !== undefined && ofA.every((byte, at) => byte === ofB[at]);
}

async function bytesOf(blob: Blob): Promise<Uint8Array> {
  return new Uint8Array(await blob.arrayBuffer());
}
