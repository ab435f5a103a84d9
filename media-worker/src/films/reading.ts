import type { Kind } from '../sniffing/kind-of.ts';

/** Kinds of files that hold films. */
export type FilmKind = Extract<Kind, 'mp4' | 'webm'>;

export function isFilm(kind: Kind | undefined): kind is FilmKind {
  return kind === 'mp4' || kind === 'webm';
}

/** What reads each kind: named, so that nothing is guessed, and no playlist, list of files or subtitle ever opened. */
const demuxers: Readonly<Record<FilmKind, string>> = { mp4: 'mov', webm: 'matroska' };

/** What cameras, phones and browsers write; FFmpeg knows some four hundred more. */
const decoders = [
  ...['h264', 'hevc', 'vp8', 'libvpx', 'vp9', 'libvpx-vp9', 'libdav1d', 'av1', 'mpeg4', 'h263', 'mjpeg'],
  ...[
    'aac',
    'mp3',
    'mp3float',
    'opus',
    'libopus',
    'vorbis',
    'ac3',
    'alac',
    'amrnb',
    'pcm_s16le',
    'pcm_s16be',
  ],
];

/**
 * How a stranger's file is read: as the kind that it was found to be and as nothing else, from this disk alone, whatever it
 * refers to, and with no picture larger than is taken, also in its middle.
 * @param source an absolute path.
 */
export function readingArgs(source: string, kind: FilmKind, mostPixels: number): string[] {
  return [
    ...['-protocol_whitelist', 'file', '-format_whitelist', 'mov,mp4,m4a,3gp,3g2,mj2,matroska,webm'],
    ...['-codec_whitelist', decoders.join(), '-max_pixels', `${mostPixels}`, '-max_streams', '24'],
    ...(kind === 'mp4' ? ['-enable_drefs', '0', '-use_absolute_path', '0'] : []),
    ...['-f', demuxers[kind], '-i', `file:${source}`],
  ];
}
