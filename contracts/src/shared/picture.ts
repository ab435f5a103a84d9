import { z } from 'zod';

/** Formats in which pictures and films are shown; whatever was uploaded, these are what is kept. */
export const variantFormats = ['avif', 'webp', 'jpeg', 'mp4'] as const;

/** One rendering of a picture or a film, as the store has it. */
export const variantSchema = z.object({
  /** Below `/media/`: the bucket and the key, which the content decides; it never changes. */
  path: z.string(),
  format: z.enum(variantFormats),
  width: z.int().positive(),
  height: z.int().positive(),
  /** Of a film only a few seconds, small and without sound, to move before somebody plays it. */
  preview: z.literal(true).optional(),
});
export type Variant = z.infer<typeof variantSchema>;

/** The same as clients are told. */
export const shownVariantSchema = variantSchema.omit({ path: true }).extend({ url: z.string() });
export type ShownVariant = z.infer<typeof shownVariantSchema>;

/** Where all that people have uploaded is found, at the one origin. */
export const MEDIA_PATH = '/media/';

/** @returns a rendering with the address at which it is found. */
export function shownVariant({ path, ...variant }: Variant): ShownVariant {
  return { url: `${MEDIA_PATH}${path}`, ...variant };
}

/** @returns where the store has what an address of ours leads to, see {@link Variant}; undefined for one that leads elsewhere. */
export function mediaPathOf(url: string | null): string | undefined {
  return url?.startsWith(MEDIA_PATH) ? url.slice(MEDIA_PATH.length) : undefined;
}

/** A picture of a listing as it is shown. Width and height are those of the upright original. */
export const pictureSchema = z.object({
  id: z.string(),
  alt: z.string().nullable(),
  width: z.int().positive(),
  height: z.int().positive(),
  /** A ThumbHash, base64: what stands there until the picture does. */
  placeholder: z.string(),
  variants: z.array(shownVariantSchema),
});
export type Picture = z.infer<typeof pictureSchema>;

/** A film: as a picture, which is its first frame to be shown, and how many seconds it lasts. */
export const filmSchema = pictureSchema.extend({ duration: z.number().positive() });
export type Film = z.infer<typeof filmSchema>;

/** What became of a thing that was attached: shown, on its way, or not to be shown. */
export const attachedStatusSchema = z.enum(['ready', 'preparing', 'refused']);
export type AttachedStatus = z.infer<typeof attachedStatusSchema>;
