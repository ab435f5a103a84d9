import { basename, dirname } from 'node:path';
import { greysSchema } from '@vivarium/contracts/media/results.ts';
import { purposeSchema, refusalReasonSchema } from '@vivarium/contracts/media/uploads.ts';
import { variantFormats } from '@vivarium/contracts/shared/picture.ts';
import { z } from 'zod';

/** What is made of a picture: all that is shown of it, or first what pages cannot do without, and the rest later. */
const parts = ['all', 'first', 'rest'] as const;
export type Part = (typeof parts)[number];

/** What a darkroom is asked: to make of one file what is shown of it. */
export const taskSchema = z.object({
  /** The uploaded file. */
  source: z.string(),
  /** An empty folder for what is made. */
  into: z.string(),
  purpose: purposeSchema,
  /** Of a film always all is made. */
  part: z.enum(parts),
});
export type Task = z.infer<typeof taskSchema>;

/** A file that was made. */
const madeFileSchema = z.object({
  file: z.string(),
  format: z.enum(variantFormats),
  width: z.int().positive(),
  height: z.int().positive(),
  /** A few seconds of a film, to move before somebody plays it. */
  preview: z.literal(true).optional(),
});
export type MadeFile = z.infer<typeof madeFileSchema>;

const madeSchema = z.object({
  kind: z.enum(['image', 'video']),
  width: z.int().positive(),
  height: z.int().positive(),
  duration: z.number().positive().nullable(),
  placeholder: z.string(),
  look: z.string(),
  takenAt: z.string().nullable(),
  /** What a picture of a listing is compared by. */
  greys: greysSchema.optional(),
  files: z.array(madeFileSchema).min(1),
});
export type Made = z.infer<typeof madeSchema>;

/** What comes of it. A darkroom has seen the inside of a stranger's file: what it says is read with care. */
const developedSchema = z.union([
  z.object({ made: madeSchema }),
  z.object({ refused: refusalReasonSchema, why: z.string().max(500) }),
]);
export type Developed = z.infer<typeof developedSchema>;

/**
 * @param into the folder that it was given for what it makes: what it says of files elsewhere is not read.
 * @returns what a darkroom says; that it is nonsense, where it says anything else than it may.
 */
export function saidBy(message: unknown, into: string): Developed {
  const parsed = developedSchema.safeParse(message);
  const isOurs = (file: string) => dirname(file) === into && !/^\.+$/.test(basename(file));
  const isSense =
    parsed.success && (!('made' in parsed.data) || parsed.data.made.files.every(({ file }) => isOurs(file)));
  return isSense ? parsed.data : { refused: 'broken', why: 'the darkroom said nonsense' };
}

/** A file that is not taken, and why. */
export class Refused extends Error {
  override name = 'Refused';
  readonly reason: z.infer<typeof refusalReasonSchema>;

  constructor(reason: z.infer<typeof refusalReasonSchema>, why: string) {
    super(why);
    this.reason = reason;
  }
}
