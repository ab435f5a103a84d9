import { z } from 'zod';
import { entryOf } from '../shared/entry-of.ts';

const MB = 1024 * 1024;

/** What a picture or a film is for: it decides what may be uploaded, and where it is kept. */
export const purposeSchema = z.enum(['listing', 'avatar', 'evidence']);
export type Purpose = z.infer<typeof purposeSchema>;

const pictures = {
  'image/jpeg': 25 * MB,
  'image/png': 25 * MB,
  'image/webp': 25 * MB,
  'image/avif': 25 * MB,
  'image/gif': 10 * MB,
};

/** What phones and browsers record. A minute of full HD has some 120 MB on a phone that saves nothing. */
const films = {
  'video/mp4': 100 * MB,
  'video/quicktime': 100 * MB,
  'video/webm': 100 * MB,
};

/** Seconds that a film may last. */
export const LONGEST_FILM_S = 60;

/** Types that people try, and what is said of them instead of a list of others. */
const unreadable: readonly (readonly [RegExp, string])[] = [
  [/^image\/hei[cf]/, 'is HEIC, which cannot be read here: have the camera save JPEG (“most compatible”)'],
  [
    /^video\//,
    'is a film of a kind that cannot be taken: send MP4, MOV or WebM, for a listing or a complaint',
  ],
];

/** @returns why a type that is not accepted is not, as the end of a sentence. */
export function whyNot(contentType: string, purpose: Purpose): string {
  const [, words] = unreadable.find(([type]) => type.test(contentType)) ?? [];
  return words ?? `cannot be taken: send ${Object.keys(acceptedTypes[purpose]).join(', ')}`;
}

/**
 * What may be uploaded by purpose: each type with the most bytes that it may have. HEIC has no reader here (docs/adr/0050): it
 * is refused before anything is sent. What the bytes are is found out by looking at them; the name and
 * the type that somebody says decide nothing.
 */
export const acceptedTypes: Readonly<Record<Purpose, Readonly<Record<string, number>>>> = {
  listing: { ...pictures, ...films },
  avatar: Object.fromEntries(Object.entries(pictures).map(([type]) => [type, 10 * MB])),
  evidence: { ...pictures, ...films },
};

/** @returns the most bytes that a file of a type may have, whoever says that it is one; undefined: none of it is taken */
export function mostBytesOf(contentType: string, purpose: Purpose): number | undefined {
  return entryOf(acceptedTypes[purpose], contentType);
}

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
  /** More pixels, frames or work than is done for one file. */
  'too_large',
  /** A film of more seconds than are taken. */
  'too_long',
  /** A film, where none can be read. */
  'no_films',
  /** A side shorter than anything that could be recognised. */
  'too_small',
  /** Known to do harm. */
  'harmful',
  /** It did not come, or could not be dealt with, for a day: that says nothing of the file. */
  'given_up',
] as const;
export const refusalReasonSchema = z.enum(refusalReasons);
export type RefusalReason = z.infer<typeof refusalReasonSchema>;
