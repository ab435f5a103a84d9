import { acceptedTypes } from '@vivarium/contracts/media/uploads.ts';

const byEnding: Readonly<Record<string, string>> = {
  heic: 'image/heic',
  heif: 'image/heif',
  avif: 'image/avif',
};

/** What can be chosen, as a file input takes it. */
export const accept = Object.keys(acceptedTypes.listing).join();

/** @returns the type of a file; some systems do not know those of phones, and the ending of the name says it then. */
export function typeOf({ type, name }: Pick<File, 'type' | 'name'>): string {
  return type === '' ? (byEnding[name.split('.').at(-1)?.toLowerCase() ?? ''] ?? '') : type;
}

/** @returns why a file cannot be sent: of another type, or larger than that may be; undefined: it can. */
export function unfit(file: Pick<File, 'type' | 'name' | 'size'>): { most: number | undefined } | undefined {
  const most = acceptedTypes.listing[typeOf(file)];
  return most !== undefined && file.size > 0 && file.size <= most ? undefined : { most };
}
