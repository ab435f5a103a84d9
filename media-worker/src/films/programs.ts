import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { z } from 'zod';

/** What reads and writes films. */
export const filmProgramsSchema = z.object({ FFMPEG: z.string().min(1), FFPROBE: z.string().min(1) });
export type FilmPrograms = z.infer<typeof filmProgramsSchema>;

/** @returns where the programs of FFmpeg are, looked for along `PATH`; undefined where they are not installed. */
export function findFilmPrograms(path: string | undefined): FilmPrograms | undefined {
  const folder = (path ?? '')
    .split(delimiter)
    .find((one) => one !== '' && ['ffmpeg', 'ffprobe'].every((name) => existsSync(join(one, name))));
  if (folder === undefined) return undefined;
  return { FFMPEG: join(folder, 'ffmpeg'), FFPROBE: join(folder, 'ffprobe') };
}
