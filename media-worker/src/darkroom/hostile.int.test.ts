import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type HostileFile, hostileFiles, tails } from '../fixtures/hostile-files.ts';
import { createDarkroom, type Darkroom } from './darkroom.ts';
import type { Developed, Part } from './protocol.ts';
import { usageOf } from './usage.ts';

const MB = 1024 * 1024;
const bounds = { cpuMs: 5000, wallMs: 60_000, bytes: 320 * MB };
/** What must be in nothing that is served. */
const forbidden = [...Object.values(tails).map((tail) => tail.subarray(0, 12)), Buffer.from('SECRET-')];

describe('hostile files', () => {
  let folder: string;
  let room: Darkroom;
  let files: HostileFile[];
  /** Of the first part, and of the rest of what was taken. */
  const results: { name: string; developed: Developed; rest?: Developed; cpuMs: number; made: Buffer[] }[] =
    [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'vivarium-hostile-'));
    room = createDarkroom(bounds);
    files = await hostileFiles();
    for (const [at, { name, bytes }] of files.entries()) {
      const source = join(folder, `${at}`);
      await writeFile(source, bytes);
      const before = room.pid === undefined ? undefined : await usageOf(room.pid);
      const { developed, made } = await develop(source, 'first');
      const later = 'made' in developed ? await develop(source, 'rest') : undefined;
      const after = room.pid === undefined ? undefined : await usageOf(room.pid);
      const cpuMs = (after?.cpuMs ?? 0) - (before?.cpuMs ?? 0);
      results.push({
        name,
        developed,
        rest: later?.developed,
        made: [...made, ...(later?.made ?? [])],
        cpuMs,
      });
    }
  }, 600_000);

  const develop = async (source: string, part: Part) => {
    const into = `${source}-${part}`;
    await mkdir(into);
    const developed = await room.develop({ source, into, purpose: 'listing', part });
    const files = 'made' in developed ? developed.made.files : [];
    const made = await Promise.all(files.map(({ file }) => readFile(file)));
    await rm(into, { recursive: true });
    return { developed, made };
  };

  afterAll(async () => {
    room.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('are more than three hundred', () => {
    expect(new Set(files.map(({ name }) => name)).size).toBeGreaterThan(300);
    expect(results.length).toBe(files.length);
  });

  it('never take the process that opens them with them, nor more than it may use', () => {
    const whys = results.flatMap(({ name, developed, rest }) =>
      [developed, rest].flatMap((one) =>
        one !== undefined &&
        'refused' in one &&
        (one === rest || /ended the process|nonsense|processor time|memory|longer/.test(one.why))
          ? [`${name}: ${one.why}`]
          : [],
      ),
    );
    expect(whys).toEqual([]);
    expect(results.filter(({ cpuMs }) => cpuMs > bounds.cpuMs)).toEqual([]);
  });

  it('leave nothing of what they carry in what is made of them', () => {
    const left = results.flatMap(({ name, made }) =>
      made.some((bytes) => forbidden.some((piece) => bytes.includes(piece))) ? [name] : [],
    );
    expect(left).toEqual([]);
    // Among them most of those that are something else as well.
    expect(results.filter(({ made }) => made.length > 0).length).toBeGreaterThan(40);
  });

  it('become plain pictures without a word in them, or are refused with a reason', async () => {
    for (const { name, developed, made } of results) {
      if ('refused' in developed) {
        expect(['not_a_picture', 'unknown_kind', 'broken', 'too_large', 'too_small'], name).toContain(
          developed.refused,
        );
        continue;
      }
      for (const bytes of made) {
        const { exif, xmp, iptc, icc, pages = 1 } = await sharp(bytes).metadata();
        expect([exif, xmp, iptc, icc, pages], name).toEqual([undefined, undefined, undefined, undefined, 1]);
      }
    }
  });

  it('that are no pictures are never opened at all', () => {
    const strangers = [
      'exe',
      'elf',
      'zip',
      'pdf',
      'html',
      'php',
      'svg',
      'mvg',
      'msl',
      'tiff',
      'eicar',
      'nothing',
    ];
    for (const name of strangers) {
      const found = results.find((result) => result.name === name);
      expect(found?.developed, name).toMatchObject({ refused: 'not_a_picture' });
    }
  });

  it('that are small and large once opened are refused for their size', () => {
    const bombs = results.filter(({ name }) => /^bomb (60000|30000|20000|100000|65535|9000) /.test(name));
    expect(bombs.length).toBe(6);
    for (const { name, developed } of bombs) expect(developed, name).toMatchObject({ refused: 'too_large' });
  });
});
