import { z } from 'zod';

const MB = 1024 * 1024;

/** What a picture or a film is for: it decides what may be uploaded, and where it is kept. */
export const purposeSchema = z.enum(['listing', 'avatar']);
export type Purpose = z.infer<typeof purposeSchema>;

/**
 * What may be uploaded by purpose: each type with the most bytes that it may have. Of a film the first minute is kept.
 * What the bytes are is found out by looking at them; the name and the type that somebody says decide nothing.
 */
const pictures = {
  'image/jpeg': 25 * MB,
  'image/png': 25 * MB,
  'image/webp': 25 * MB,
  'image/avif': 25 * MB,
  'image/heic': 25 * MB,
  'image/heif': 25 * MB,
  'image/gif': 10 * MB,
};
const films = { 'video/mp4': 100 * MB, 'video/quicktime': 100 * MB, 'video/webm': 100 * MB };

export const acceptedTypes: Readonly<Record<Purpose, Readonly<Record<string, number>>>> = {
  listing: { ...pictures, ...films },
  avatar: Object.fromEntries(Object.entries(pictures).map(([type]) => [type, 10 * MB])),
};

/** Files that one request may ask addresses for. */
export const MOST_FILES = 20;

/** Why a file is not taken, as a code; the words are the client's. */
export const refusalReasons = [
  /** Neither picture nor film, whatever its name says. */
  'not_a_picture',
  /** One of a kind that cannot be read here. */
  'unknown_kind',
  /** It ends before it is whole, or contradicts itself. */
  'broken',
  /** More pixels, frames, seconds or work than is done for one file. */
  'too_large',
  /** A side shorter than anything that could be recognised. */
  'too_small',
  /** Known to do harm. */
  'harmful',
] as const;
export const refusalReasonSchema = z.enum(refusalReasons);
export type RefusalReason = z.infer<typeof refusalReasonSchema>;
