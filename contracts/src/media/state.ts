import { z } from 'zod';
import { uuidSchema } from '../shared/id.ts';
import { variantSchema } from '../shared/picture.ts';
import { purposeSchema, refusalReasonSchema } from './uploads.ts';

export const mediaStatusSchema = z.enum(['awaiting', 'processing', 'ready', 'rejected', 'removed']);
export type MediaStatus = z.infer<typeof mediaStatusSchema>;

/** What was made of an upload. */
export const renderedSchema = z.object({
  kind: z.enum(['image', 'video']),
  /** Of the upright original. */
  width: z.int().positive(),
  height: z.int().positive(),
  /** Seconds of a film. */
  duration: z.number().positive().nullable(),
  /** A ThumbHash, base64. */
  placeholder: z.string(),
  /** SHA-256 of what was uploaded, in hex: the same bytes are kept once, however often they come. */
  digest: z.string().regex(/^[0-9a-f]{64}$/),
  /** 64 bits in hex that are alike for pictures that look alike. */
  look: z.string().regex(/^[0-9a-f]{16}$/),
  /** When the camera says that it was taken, as it says so: without a zone. */
  takenAt: z.string().max(19).nullable(),
  variants: z.array(variantSchema).min(1),
});
export type Rendered = z.infer<typeof renderedSchema>;

/** A picture or a film that somebody uploads, as events carry it. */
export const mediaStateSchema = z.object({
  id: uuidSchema,
  version: z.int().positive(),
  ownerId: uuidSchema,
  purpose: purposeSchema,
  status: mediaStatusSchema,
  reason: refusalReasonSchema.nullable(),
  rendered: renderedSchema.nullable(),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
});
export type MediaState = z.infer<typeof mediaStateSchema>;
