import { join } from 'node:path';
import { type Made, type MadeFile, Refused } from '../darkroom/protocol.ts';
import { renderPicture } from '../pictures/render.ts';
import { filmBounds, sidesWithin } from './bounds.ts';
import { runCaged } from './cage.ts';
import { type FilmFacts, filmFacts, refusedFor } from './film-facts.ts';
import type { FilmPrograms } from './programs.ts';
import { type FilmKind, readingArgs } from './reading.ts';

interface Rendering {
  source: string;
  kind: FilmKind;
  /** An empty folder. */
  into: string;
  programs: FilmPrograms;
}

/** Nothing of what a file says about itself or its owner, and nothing of which program wrote it. */
const plain = ['-map_metadata', '-1', '-map_chapters', '-1', '-fflags', '+bitexact', '-flags', '+bitexact'];
/** One file is one file's work. */
const quiet = [
  '-nostdin',
  '-hide_banner',
  '-loglevel',
  'error',
  '-y',
  '-threads',
  '1',
  '-filter_threads',
  '1',
];
const h264 = ['-c:v', 'libx264', '-preset', 'veryfast', '-profile:v', 'high', '-pix_fmt', 'yuv420p'];
/** What is needed to begin stands first, so that a browser begins before it has all. */
const mp4 = ['-movflags', '+faststart', '-f', 'mp4'];
/** Brings what HDR screens show into what all do: by light, then by colours, then by how it is written. */
const toneMapped =
  'zscale=t=linear:npl=100,format=gbrpf32le,zscale=p=bt709,tonemap=hable:desat=0,zscale=t=bt709:m=bt709:r=tv';

/**
 * Makes of a film what is shown of it: H.264 in MP4 within full HD, what stands there until it plays, and a few seconds
 * without sound. Both the latter are made of the former, so a stranger's file is read once.
 * @throws {Refused} for one that is not taken.
 */
export async function renderFilm(rendering: Rendering): Promise<Made> {
  const { source, kind, into, programs } = rendering;
  const facts = await filmFacts(programs.FFPROBE, source, kind);
  const film = await writeFilm(facts, rendering);
  const { duration: made } = await filmFacts(programs.FFPROBE, film.file, 'mp4');
  const duration = demandWhole(made, facts.duration);
  const poster = join(into, 'poster.png');
  const at = Math.min(1, duration / 3);
  await run(programs, [...ofOurs(film.file, at), '-frames:v', '1', ...plain, '-f', 'image2', poster]);
  const picture = await renderPicture({ source: poster, into, purpose: 'listing', part: 'all' });
  const preview = await writePreview(film, duration, rendering);
  return {
    ...{ kind: 'video', width: facts.width, height: facts.height, duration, takenAt: facts.takenAt },
    ...{ placeholder: picture.placeholder, look: picture.look },
    files: [...picture.files, film, preview],
  };
}

async function writeFilm(facts: FilmFacts, { source, kind, into, programs }: Rendering): Promise<MadeFile> {
  const { madeLongest: longest, madeShortest: shortest } = filmBounds;
  const { width, height } = sidesWithin(facts, { longest, shortest });
  const file = join(into, 'film.mp4');
  const filters = [
    `fps=${facts.fps}`,
    `scale=${width}:${height}`,
    'setsar=1',
    ...(facts.isHdr ? [toneMapped] : []),
    'format=yuv420p',
  ];
  await run(programs, [
    ...['-threads', '1', ...readingArgs(source, kind, filmBounds.mostPixels)],
    ...['-map', '0:V:0', ...(facts.hasSound ? ['-map', '0:a:0?'] : []), '-sn', '-dn', ...plain],
    ...['-vf', filters.join(), ...h264, '-crf', '24', '-maxrate', '5M', '-bufsize', '10M', '-g', '60'],
    ...['-c:a', 'aac', '-b:a', '128k', '-ac', '2', '-ar', '48000'],
    // One second more than may be, to see that it was too long, whatever it says.
    ...['-t', `${filmBounds.longestS + 2}`, ...mp4, file],
  ]);
  return { file, format: 'mp4', width, height };
}

async function writePreview(
  film: MadeFile,
  duration: number,
  { into, programs }: Rendering,
): Promise<MadeFile> {
  const { seconds, longest, fps } = filmBounds.preview;
  const { width, height } = sidesWithin(film, { longest, shortest: longest });
  const file = join(into, 'preview.mp4');
  const from = Math.max(0, (duration - seconds) / 2);
  await run(programs, [
    ...[...ofOurs(film.file, from), '-t', `${seconds}`, '-an', '-vf', `fps=${fps},scale=${width}:${height}`],
    ...[...h264, '-crf', '30', ...plain, ...mp4, file],
  ]);
  return { file, format: 'mp4', width, height, preview: true };
}

/** @returns how what we have written ourselves is read, from a second on. */
function ofOurs(file: string, from: number): string[] {
  return ['-protocol_whitelist', 'file', '-f', 'mov', '-ss', `${from}`, '-i', `file:${file}`];
}

async function run(programs: FilmPrograms, args: readonly string[]): Promise<void> {
  const ended = await runCaged(programs.FFMPEG, [...quiet, ...args]);
  if ('failed' in ended) throw refusedFor(ended.failed);
}

/** @returns how long a film is, to the hundredth. @throws {Refused} for one that is longer, or ends before it says. */
function demandWhole(made: number | undefined, said: number | undefined): number {
  if (made === undefined || made <= 0) throw new Refused('broken', 'nothing of it can be played');
  if (made > filmBounds.longestS + filmBounds.graceS) throw new Refused('too_long', `${made} s`);
  if (said !== undefined && said - made > 1 && made < 0.9 * said)
    throw new Refused('broken', `it ends after ${made} of ${said} s`);
  return Math.max(0.01, Math.round(made * 100) / 100);
}
