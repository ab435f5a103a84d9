import { acceptedTypes, mostBytesOf, type Purpose } from '@vivarium/contracts/media/uploads.ts';
import { entryOf } from '@vivarium/contracts/shared/entry-of.ts';

const byEnding: Readonly<Record<string, string>> = {
  heic: 'image/heic',
  heif: 'image/heif',
  avif: 'image/avif',
  mp4: 'video/mp4',
  m4v: 'video/mp4',
  mov: 'video/quicktime',
  webm: 'video/webm',
};

/** @returns what can be chosen, as a file input takes it: iPhones make JPEG of HEIC where that is not among it. */
export function acceptOf(purpose: Purpose): string {
  return Object.keys(acceptedTypes[purpose]).join();
}

/** @returns the type of a file; some systems do not know those of phones, and the ending of the name says it then. */
export function typeOf({ type, name }: Pick<File, 'type' | 'name'>): string {
  return type === '' ? (entryOf(byEnding, name.split('.').at(-1)?.toLowerCase() ?? '') ?? '') : type;
}

/** @returns whether a file is said to be a film. */
export function isFilm(file: Pick<File, 'type' | 'name'>): boolean {
  return typeOf(file).startsWith('video/');
}

/** @returns the megabytes that a file of such a kind may have. */
export function mostMegabytes(file: Pick<File, 'type' | 'name'>, purpose: Purpose): number {
  const most = mostBytesOf(typeOf(file), purpose) ?? mostBytesOf('image/jpeg', purpose) ?? 0;
  return Math.round(most / 1024 / 1024);
}

/** @returns why a file is not even sent; undefined: it may be. */
export function unfit(
  file: Pick<File, 'type' | 'name' | 'size'>,
  purpose: Purpose,
): 'film' | 'unknown_kind' | 'too_many_bytes' | 'broken' | undefined {
  const most = mostBytesOf(typeOf(file), purpose);
  if (most === undefined) return isFilm(file) ? 'film' : 'unknown_kind';
  if (file.size === 0) return 'broken';
  return file.size > most ? 'too_many_bytes' : undefined;
}
