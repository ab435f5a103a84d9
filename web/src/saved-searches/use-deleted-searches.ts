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
  const deleted = all.filter(({ at }) => Date.now() - at < UNDONE_WITHIN);
  return {
    deleted,
    note: (item: SavedSearchItem) => write([...deleted, { item, at: Date.now(), attempt: randomKey() }]),
    forget: (id: string) => write(deleted.filter(({ item }) => item.id !== id)),
  };
}
