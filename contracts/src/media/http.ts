import { z } from 'zod';
import { shownVariantSchema } from '../shared/picture.ts';
import { MOST_FILES, mostBytesOf, purposeSchema, refusalReasonSchema, whyNot } from './uploads.ts';

const fileSchema = z
  .strictObject({
    name: z.string().max(255),
    contentType: z.string().max(100),
    size: z.int().min(1),
    purpose: purposeSchema,
  })
  .superRefine(({ purpose, contentType, size }, context) => {
    const most = mostBytesOf(contentType, purpose);
    if (most === undefined) {
      const message = whyNot(contentType, purpose);
      context.addIssue({ code: 'custom', path: ['contentType'], message });
    } else if (size > most) {
      const message = `must be at most ${most / 1024 / 1024} MB`;
      context.addIssue({ code: 'custom', path: ['size'], message });
    }
  });

/** Body of `POST /media/presign`: the files that are to be uploaded, of one or several purposes. */
export const presignBodySchema = z.strictObject({ files: z.array(fileSchema).min(1).max(MOST_FILES) });
export type PresignBody = z.infer<typeof presignBodySchema>;

/** Where the browser sends the bytes of one file: to the store itself, with just these headers. */
export const presignedSchema = z.object({
  id: z.string(),
  key: z.string(),
  method: z.literal('PUT'),
  url: z.string(),
  headers: z.record(z.string(), z.string()),
  expiresAt: z.iso.datetime(),
});

/** The answer to `POST /media/presign`, in the order of the files. */
export const presignAnswerSchema = z.object({ items: z.array(presignedSchema) });
export type PresignAnswer = z.infer<typeof presignAnswerSchema>;

/** What became of an upload, for whoever uploaded it: `GET /account/media/:id`. */
export const ownMediaSchema = z.object({
  id: z.string(),
  version: z.int(),
  status: z.enum(['awaiting', 'processing', 'ready', 'rejected']),
  reason: refusalReasonSchema.nullable(),
  width: z.int().nullable(),
  height: z.int().nullable(),
  /** Seconds; null for what is no film. */
  duration: z.number().nullable(),
  placeholder: z.string().nullable(),
  variants: z.array(shownVariantSchema),
  /** Own listings that show this picture too, or one that was made of it. */
  alsoOn: z.array(z.string()),
  /** Whether it was compared with others; where it never will be, it says so at once. */
  isCompared: z.boolean(),
});
export type OwnMedia = z.infer<typeof ownMediaSchema>;
