import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDarkroom, type Darkroom } from '../darkroom/darkroom.ts';
import type { Developed, Made } from '../darkroom/protocol.ts';
import { aFilm } from '../fixtures/films.ts';
import { hostileFilms } from '../fixtures/hostile-films.ts';
import { findFilmPrograms } from './programs.ts';

const MB = 1024 * 1024;
const bounds = { cpuMs: 60_000, wallMs: 300_000, bytes: 1024 * MB };
const found = findFilmPrograms(process.env.PATH);
const programs = found ?? { FFMPEG: '', FFPROBE: '' };

let folder: string;
let count = 0;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vivarium-films-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const develop = async (room: Darkroom, bytes: Uint8Array, purpose: 'listing' | 'avatar' = 'listing') => {
  count += 1;
  const [source, into] = [join(folder, `${count}`), join(folder, `${count}-made`)];
  await writeFile(source, bytes);
  await mkdir(into);
  return room.develop({ source, into, purpose, part: 'all' });
};
const madeOf = (developed: Developed): Made => {
  if ('refused' in developed) throw new Error(`${developed.refused}: ${developed.why}`);
  return developed.made;
};
const films = (made: Made) => made.files.filter(({ format }) => format === 'mp4');

// On a machine that has other things to do.
describe.skipIf(found === undefined)(
  'a film (skipped where FFmpeg is not installed)',
  { timeout: 180_000 },
  () => {
    let room: Darkroom;
    beforeAll(() => {
      room = createDarkroom(bounds, { programs });
    });
    afterAll(() => room.close());

    /** What a reader of films says of one that was made, with all that it says of itself. */
    const probed = async (file: string) => {
      const { stdout } = await promisify(execFile)(programs.FFPROBE, [
        ...['-v', 'error', '-of', 'json', '-show_streams', '-show_format', file],
      ]);
      return JSON.parse(stdout) as {
        streams: Record<string, string | number | undefined>[];
        format: { tags?: Record<string, string> };
      };
    };

    it('becomes one that every browser plays, what stands there until it does, and a few seconds of it', async () => {
      const bytes = await aFilm(programs.FFMPEG, { seconds: 3, size: '640x360', ending: 'mov' });
      const made = madeOf(await develop(room, bytes));
      expect(made).toMatchObject({ kind: 'video', width: 640, height: 360 });
      expect(made.duration).toBeCloseTo(3, 0);
      expect(new Set(made.files.map(({ format }) => format))).toEqual(
        new Set(['avif', 'webp', 'jpeg', 'mp4']),
      );
      const [film, preview] = films(made);
      expect(film).toMatchObject({ width: 640, height: 360 });
      expect(preview).toMatchObject({ width: 320, height: 180, preview: true });
      const { streams } = await probed(film?.file ?? '');
      expect(streams.map(({ codec_name }) => codec_name)).toEqual(['h264', 'aac']);
      expect(streams[0]).toMatchObject({ pix_fmt: 'yuv420p', profile: 'High' });
      const sounds = (await probed(preview?.file ?? '')).streams.filter(
        ({ codec_type }) => codec_type === 'audio',
      );
      expect(sounds).toEqual([]);
      // What is needed to begin stands before the pictures.
      const written = await readFile(film?.file ?? '');
      expect(written.indexOf('moov')).toBeLessThan(written.indexOf('mdat'));
    });

    it.each([
      [
        'of a browser, which does not say how long it is',
        'webm',
        ['-c:v', 'libvpx', '-deadline', 'realtime', '-live', '1'],
      ],
      [
        'in the format of newer phones',
        'mov',
        ['-c:v', 'libx265', '-preset', 'ultrafast', '-x265-params', 'log-level=none', '-tag:v', 'hvc1'],
      ],
      ['of older cameras', 'mp4', ['-c:v', 'mpeg4']],
    ])('is taken %s', async (_, ending, video) => {
      const made = madeOf(await develop(room, await aFilm(programs.FFMPEG, { ending, video })));
      expect(films(made).length).toBe(2);
      expect(made.duration).toBeCloseTo(1, 0);
    });

    it('that was held upright is upright', async () => {
      const lying = await aFilm(programs.FFMPEG, { size: '320x180' });
      const source = join(folder, 'lying.mp4');
      await writeFile(source, lying);
      const turned = join(folder, 'turned.mp4');
      await promisify(execFile)(programs.FFMPEG, [
        ...[
          '-nostdin',
          '-loglevel',
          'error',
          '-i',
          source,
          '-metadata:s:v',
          'rotate=90',
          '-c',
          'copy',
          turned,
        ],
      ]);
      const made = madeOf(await develop(room, await readFile(turned)));
      expect(made).toMatchObject({ width: 180, height: 320 });
      expect(films(made)[0]).toMatchObject({ width: 180, height: 320 });
    });

    it('brighter than screens are is brought into what they show', async () => {
      const params = 'log-level=none:colorprim=bt2020:transfer=arib-std-b67:colormatrix=bt2020nc';
      const video = [
        '-c:v',
        'libx265',
        '-preset',
        'ultrafast',
        '-pix_fmt',
        'yuv420p10le',
        '-x265-params',
        params,
      ];
      const made = madeOf(await develop(room, await aFilm(programs.FFMPEG, { video, sound: false })));
      const [stream] = (await probed(films(made)[0]?.file ?? '')).streams;
      expect(stream).toMatchObject({ color_transfer: 'bt709', pix_fmt: 'yuv420p' });
    });

    it('is no smaller than it was and no larger than full HD', async () => {
      const hevc = ['-c:v', 'libx265', '-preset', 'ultrafast', '-x265-params', 'log-level=none'];
      const given = { seconds: 0.2, size: '3840x2160', video: hevc };
      const made = madeOf(await develop(room, await aFilm(programs.FFMPEG, given)));
      expect(made).toMatchObject({ width: 3840, height: 2160 });
      expect(films(made)[0]).toMatchObject({ width: 1920, height: 1080 });
    });

    it.each([
      ['longer than a minute', 'too_long', { seconds: 62, size: '64x64', fps: 2, sound: false }],
      ['of more pixels than phones record', 'too_large', { seconds: 0.1, size: '4800x2700', sound: false }],
      ['too small to see anything', 'too_small', { size: '8x8', sound: false }],
    ])('%s is refused', async (_, refused, given) => {
      expect(await develop(room, await aFilm(programs.FFMPEG, given))).toMatchObject({ refused });
    });

    it('longer than a minute that does not say so is refused as well', async () => {
      const video = ['-c:v', 'libvpx', '-deadline', 'realtime', '-cpu-used', '8', '-live', '1'];
      const given = { seconds: 63, size: '64x64', fps: 2, sound: false, ending: 'webm', video };
      expect(await develop(room, await aFilm(programs.FFMPEG, given))).toMatchObject({ refused: 'too_long' });
    });

    it('without a picture in it, or as the face of somebody, is no picture', async () => {
      const sound = await aFilm(programs.FFMPEG, { more: ['-vn'] });
      expect(await develop(room, sound)).toMatchObject({ refused: 'not_a_picture' });
      expect(await develop(room, await aFilm(programs.FFMPEG), 'avatar')).toMatchObject({
        refused: 'not_a_picture',
      });
    });

    it('that takes more than it may is refused, and nothing that was started for it goes on', async () => {
      const small = createDarkroom({ cpuMs: 400, wallMs: 60_000, bytes: 512 * MB }, { programs });
      const bytes = await aFilm(programs.FFMPEG, { seconds: 20, size: '640x360', sound: false });
      const name = join(folder, `${count + 1}`);
      expect(await develop(small, bytes)).toMatchObject({ refused: 'too_large', why: /processor time/ });
      const reads = async () => {
        const { stdout } = await promisify(execFile)('ps', ['-eo', 'args']);
        return stdout.split('\n').filter((line) => line.includes(`file:${name}`)).length;
      };
      await expect.poll(reads).toBe(0);
      small.close();
    });

    it('that is hostile is refused with a reason or made harmless, and no process is lost to it', async () => {
      const hostile = await hostileFilms(programs.FFMPEG);
      expect(hostile.length).toBeGreaterThan(30);
      const outcomes: Record<string, string> = {};
      for (const { name, bytes } of hostile) {
        const developed = await develop(room, bytes);
        outcomes[name] = 'refused' in developed ? developed.refused : 'made';
        if ('refused' in developed) {
          expect(developed.why, name).not.toMatch(
            /ended the process|nonsense|processor time|memory|longer than/,
          );
          expect(['not_a_picture', 'broken', 'too_large', 'too_long', 'too_small'], name).toContain(
            developed.refused,
          );
          continue;
        }
        for (const { file } of developed.made.files) {
          const written = await readFile(file);
          for (const secret of ['SECRET-', '<script', '+30.26', 'PK\x05\x06', 'root:'])
            expect(written.includes(secret), `${name}: ${secret}`).toBe(false);
        }
      }
      const lists = Object.entries(outcomes).filter(([name]) =>
        /playlist|list of files|subtitles/.test(name),
      );
      expect(lists.filter(([, outcome]) => outcome === 'made')).toEqual([]);
      expect(outcomes).toMatchObject({
        'film with scripts and a place': 'made',
        'film with a page behind': 'made',
        'half a film': 'broken',
      });
    }, 300_000);
  },
);

describe('where films cannot be read', () => {
  it('they are refused for that, and pictures are taken', async () => {
    const room = createDarkroom(bounds);
    const head = Buffer.concat([
      Buffer.from('\0\0\0\x18ftypisom\0\0\0\0isomavc1', 'latin1'),
      Buffer.alloc(1000),
    ]);
    expect(await develop(room, head)).toMatchObject({ refused: 'no_films' });
    room.close();
  });
});
