import { z } from 'zod';

/** Photographs that somebody has chosen for what they write, as a tab keeps them. */
export const keptPhotosSchema = z.array(z.object({ id: z.string(), alt: z.string() })).readonly();
/** None yet. */
export const noPhotos: z.infer<typeof keptPhotosSchema> = [];
