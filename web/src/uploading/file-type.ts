import { acceptedTypes, type Purpose } from '@vivarium/contracts/media/uploads.ts';

const byEnding: Readonly<Record<string, string>> = {
  heic: 'image/heic',
  heif: 'image/heif',
  avif: 'image/avif',
};

/** @returns what can be chosen, as a file input takes it: iPhones make JPEG of HEIC where that is not among it. */
export function acceptOf(purpose: Purpose): string {
  return Object.keys(acceptedTypes[purpose]).join();
}

/** @returns the type of a file; some systems do not know those of phones, and the ending of the name says it then. */
export function typeOf({ type, name }: Pick<File, 'type' | 'name'>): string {
  return type === '' ? (byEnding[name.split('.').at(-1)?.toLowerCase() ?? ''] ?? '') : type;
}

/** @returns why a file is not even sent; undefined: it may be. */
export function unfit(
  file: Pick<File, 'type' | 'name' | 'size'>,
  purpose: Purpose,
): 'film' | 'unknown_kind' | 'too_many_bytes' | 'broken' | undefined {
  const type = typeOf(file);
  const most = acceptedTypes[purpose][type];
  if (most === undefined) return type.startsWith('video/') ? 'film' : 'unknown_kind';
  if (file.size === 0) return 'broken';
  return file.size > most ? 'too_many_bytes' : undefined;
}
