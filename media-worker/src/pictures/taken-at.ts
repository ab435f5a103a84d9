import exifReader from 'exif-reader';

/**
 * @returns when the camera says that a picture was taken, without a zone, since it says none; null where it says nothing
 *   that can be read. All else that it tells, such as where, is not looked at and kept nowhere.
 */
export function takenAt(exif: Buffer | undefined): string | null {
  if (exif === undefined) return null;
  try {
    const { DateTimeOriginal: at } = exifReader(exif).Photo ?? {};
    if (!(at instanceof Date) || Number.isNaN(at.getTime())) return null;
    const year = at.getUTCFullYear();
    return year < 1970 || year > 9999 ? null : at.toISOString().slice(0, 19);
  } catch {
    return null;
  }
}
