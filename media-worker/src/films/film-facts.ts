import { z } from 'zod';
import { Refused } from '../darkroom/protocol.ts';
import { filmBounds } from './bounds.ts';
import { runCaged } from './cage.ts';
import { type FilmKind, readingArgs } from './reading.ts';

const streamSchema = z.object({
  codec_type: z.string().optional(),
  codec_name: z.string().optional(),
  width: z.int().nonnegative().optional(),
  height: z.int().nonnegative().optional(),
  sample_aspect_ratio: z.string().optional(),
  avg_frame_rate: z.string().optional(),
  color_transfer: z.string().optional(),
  disposition: z.object({ attached_pic: z.int() }).optional(),
  tags: z.object({ creation_time: z.string().optional() }).optional(),
  side_data_list: z.array(z.object({ rotation: z.number().optional() })).optional(),
});
const probedSchema = z.object({
  streams: z.array(streamSchema).default([]),
  format: z.object({
    duration: z.coerce.number().optional(),
    tags: z.object({ creation_time: z.string().optional() }).optional(),
  }),
});
type Probed = z.infer<typeof probedSchema>;

/** What a film says of itself. Nothing of it is believed that would cost more than it may. */
export interface FilmFacts {
  /** Of the upright picture, as it is to be seen. */
  width: number;
  height: number;
  /** Seconds; undefined where the file does not say, as browsers write it. */
  duration: number | undefined;
  fps: number;
  hasSound: boolean;
  /** Brighter than screens are said to be: to be brought into what they show. */
  isHdr: boolean;
  /** When the camera says that it was taken, in UTC without a zone. */
  takenAt: string | null;
}

/** @throws {Refused} for what is no film, too large, too long, too small or cannot be read. */
export async function filmFacts(ffprobe: string, source: string, kind: FilmKind): Promise<FilmFacts> {
  const entries = [
    'stream=codec_type,codec_name,width,height,sample_aspect_ratio,avg_frame_rate,color_transfer',
    'stream_disposition=attached_pic:stream_tags=creation_time:stream_side_data=rotation',
    'format=duration:format_tags=creation_time',
  ].join(':');
  const printing = ['-v', 'error', '-of', 'json', '-show_entries', entries];
  const ended = await runCaged(ffprobe, [...printing, ...readingArgs(source, kind, filmBounds.mostPixels)]);
  if ('failed' in ended) throw refusedFor(ended.failed);
  return factsOf(ended.printed);
}

/** @throws {Refused} as {@link filmFacts} does. */
export function factsOf(printed: string): FilmFacts {
  const probed = parsed(printed);
  const film = probed.streams.find(
    ({ codec_type, disposition }) => codec_type === 'video' && disposition?.attached_pic !== 1,
  );
  if (film === undefined) throw new Refused('not_a_picture', 'there is no picture in it');
  const { width = 0, height = 0 } = film;
  if (width * height > filmBounds.mostPixels) throw new Refused('too_large', `${width} × ${height} pixels`);
  if (Math.min(width, height) < filmBounds.leastSide)
    throw new Refused('too_small', `${width} × ${height} pixels`);
  const { duration } = probed.format;
  if (duration !== undefined && duration > filmBounds.longestS + filmBounds.graceS)
    throw new Refused('too_long', `${duration} s`);
  const shownWidth = Math.round(width * ratioOf(film.sample_aspect_ratio?.replace(':', '/'), 1));
  const turn = Math.abs(film.side_data_list?.find(({ rotation }) => rotation !== undefined)?.rotation ?? 0);
  const isTurned = turn === 90 || turn === 270;
  return {
    width: isTurned ? height : shownWidth,
    height: isTurned ? shownWidth : height,
    duration,
    fps: Math.min(filmBounds.mostFps, ratioOf(film.avg_frame_rate, filmBounds.mostFps)),
    hasSound: probed.streams.some(({ codec_type, codec_name }) => codec_type === 'audio' && codec_name),
    isHdr: film.color_transfer === 'smpte2084' || film.color_transfer === 'arib-std-b67',
    takenAt: timeOf(film.tags?.creation_time ?? probed.format.tags?.creation_time),
  };
}

/** @returns the refusal of a film of which FFmpeg says this. */
export function refusedFor(said: string): Refused {
  const isTooLarge = /max pixel count|Picture size .* is invalid|Cannot allocate|File size limit/i.test(said);
  return new Refused(isTooLarge ? 'too_large' : 'broken', said);
}

function parsed(printed: string): Probed {
  try {
    return probedSchema.parse(JSON.parse(printed));
  } catch {
    throw new Refused('broken', 'it says nothing sensible of itself');
  }
}

/** @returns what a fraction amounts to; `instead` where it is none that a film could have. */
function ratioOf(text: string | undefined, instead: number): number {
  const [above, below = '1'] = (text ?? '').split('/');
  const ratio = Number(above) / Number(below);
  return Number.isFinite(ratio) && ratio > 0.05 && ratio < 1000 ? ratio : instead;
}

function timeOf(text: string | undefined): string | null {
  const at = new Date(text ?? '');
  if (Number.isNaN(at.getTime())) return null;
  const year = at.getUTCFullYear();
  return year < 1971 || year > 9999 ? null : at.toISOString().slice(0, 19);
}
