import { type SavedSearchItem, savedSearchSchema } from '@vivarium/contracts/saved-searches/http.ts';
import { z } from 'zod';
import { randomKey } from '../api/random-key.ts';
import { useWritten } from '../api/written.ts';

/** How long a deletion can be undone, in milliseconds. */
const UNDONE_WITHIN = 3_600_000;

const deletedSchema = z.object({
  item: savedSearchSchema,
  /** When it was deleted, in milliseconds. */
  at: z.number(),
  /** Under which it is brought back: once, however often that is asked for. */
  attempt: z.string(),
});
export type Deleted = z.infer<typeof deletedSchema>;
const allDeleted = z.array(deletedSchema).readonly();
const none: readonly Deleted[] = [];

/** What was deleted here a short while ago: this tab keeps it, so that it can be brought back after a reload too. */
export function useDeletedSearches() {
  const [all, write] = useWritten('deleted', allDeleted, none);
  return {
    deleted: recent(all),
    // Each builds on what others have made of it, also those of which no rendering knows yet.
    note: (item: SavedSearchItem) =>
      write((before) => [...recent(before), { item, at: Date.now(), attempt: randomKey() }]),
    forget: (id: string) => write((before) => recent(before).filter(({ item }) => item.id !== id)),
  };
}

function recent(deleted: readonly Deleted[]): readonly Deleted[] {
  return deleted.filter(({ at }) => Date.now() - at < UNDONE_WITHIN);
}
