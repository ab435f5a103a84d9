import type { Moment } from '../aggregate/execute.ts';
import type { Surroundings } from '../context.ts';
import type { OwnTables } from './media.table.ts';
import { createMedia, type MediaContext } from './media.ts';
import type { Uploads } from './uploads.ts';

/** @returns what can be done with pictures and films, where something is at work. */
export function mediaAt(
  { postgres, hint }: Pick<Surroundings, 'postgres' | 'hint'>,
  { clock, newId }: Moment,
  uploads: Uploads,
): MediaContext {
  return createMedia({ clock, newId, uploads, db: postgres.withTables<OwnTables>(), hint: hint.postgres });
}
