import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { corners, type PhoneFile, phoneFiles } from '../fixtures/phone-files.ts';
import { createDarkroom, type Darkroom } from './darkroom.ts';
import type { Developed, Made, Part } from './protocol.ts';

const MB = 1024 * 1024;

/** How far a colour may be off, of 255: printers have no such blue, and a profile or ten bits are gone through and back. */
function tolerance(name: string): number {
  if (name === 'CMYK') return 80;
  return /P3|ten bits/.test(name) ? 48 : 24;
}

describe('files as phones make them', () => {
  let folder: string;
  let room: Darkroom;
  const results: { file: PhoneFile; developed: Developed; into: string }[] = [];

  const develop = async (name: string, bytes: Buffer, part: Part = 'first') => {
    const source = join(folder, name);
    const into = join(folder, `${name}-${part}`);
    await writeFile(source, bytes);
    await mkdir(into);
    return { into, developed: await room.develop({ source, into, purpose: 'listing', part }) };
  };
  const madeOf = (developed: Developed): Made => {
    if ('refused' in developed) throw new Error(developed.why);
    return developed.made;
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'vivarium-phones-'));
    room = createDarkroom({ cpuMs: 5000, wallMs: 60_000, bytes: 320 * MB });
    for (const [at, file] of (await phoneFiles()).entries())
      results.push({ file, ...(await develop(`${at}`, file.bytes)) });
  }, 600_000);

  afterAll(async () => {
    room.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('are more than a hundred, and all are taken', () => {
    const refused = results.flatMap(({ file, developed }) =>
      'refused' in developed ? [`${file.name}: ${developed.refused}, ${developed.why}`] : [],
    );
    expect(refused).toEqual([]);
    expect(results.length).toBeGreaterThan(100);
  });

  it('have all made of them in two parts, the larger ones too', async () => {
    const largest = results.toSorted((a, b) => b.file.width * b.file.height - a.file.width * a.file.height);
    for (const [at, { file }] of largest.slice(0, 12).entries())
      madeOf((await develop(`large-${at}`, file.bytes, 'rest')).developed);
  });

  it('are upright, as large as they were, and in their colours', async () => {
    for (const { file, developed } of results) {
      const made = madeOf(developed);
      expect([made.width, made.height], file.name).toEqual([file.width, file.height]);
      const smallest = made.files.find(({ format }) => format === 'webp');
      const { data, info } = await sharp(smallest?.file).raw().toBuffer({ resolveWithObject: true });
      for (const [i, colour] of corners.entries()) {
        const x = Math.floor(info.width * (i % 2 === 0 ? 0.25 : 0.75));
        const y = Math.floor(info.height * (i < 2 ? 0.25 : 0.75));
        const at = (y * info.width + x) * info.channels;
        const seen = [...data.subarray(at, at + 3)];
        const off = Math.max(...seen.map((value, channel) => Math.abs(value - (colour[channel] ?? 0))));
        expect(off, `${file.name}, corner ${i}: ${seen}`).toBeLessThan(tolerance(file.name));
      }
    }
  });

  it('are refused in plain words where they cannot be read here', async () => {
    const heic = Buffer.concat([
      Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'),
      Buffer.alloc(500),
    ]);
    expect((await develop('heic', heic)).developed).toMatchObject({ refused: 'unknown_kind' });
  });
});
