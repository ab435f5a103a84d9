import type { PrivateDocument, PrivateReads } from './private-reads.ts';

/**
 * Lists are as old as the last refresh of their index, while reads by id are not.
 *
 * @param source the name under which `sources` has the version of their aggregate
 * @param written what was written, with the versions that somebody has written, ids as UUIDs
 * @returns whether a list shows each of them in that version or a newer one, and none that is removed
 */
export async function listShows(
  reads: PrivateReads<PrivateDocument>,
  source: string,
  written: readonly { id: string; version: number }[],
): Promise<boolean> {
  const { hits } = await reads.search({
    filter: [{ terms: { id: written.map(({ id }) => id) } }],
    sort: [{ tieBreak: 'asc' }],
    size: written.length,
  });
  const listed = new Map(hits.map(({ document }) => [document.id, document.sources[source] ?? 0]));
  const isShown = async ({ id, version }: { id: string; version: number }) => {
    const inList = listed.get(id);
    if (inList !== undefined && inList >= version) return true;
    const now = await reads.get(id);
    return now.document === undefined && inList === undefined && now.version >= version;
  };
  return (await Promise.all(written.map(isShown))).every(Boolean);
}
