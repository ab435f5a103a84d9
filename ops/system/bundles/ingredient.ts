import { stat } from 'node:fs/promises';
import { z } from 'zod';

export const ingredientSchema = z.object({ path: z.string(), mtimeMs: z.number(), size: z.number() });

/** A file that went into a bundle, as it was then. */
export type Ingredient = z.infer<typeof ingredientSchema>;

/** @returns a file as it is now. */
export async function ingredient(path: string): Promise<Ingredient> {
  const { mtimeMs, size } = await stat(path);
  return { path, mtimeMs, size };
}
