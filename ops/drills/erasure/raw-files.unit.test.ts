import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { seededRandom } from '../../random/seeded.ts';
import { newMarks } from './marks.ts';
import { searchFiles } from './raw-files.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vivarium-marks-'));
});
afterEach(() => rm(folder, { recursive: true }));

const sighted = async (marks: ReturnType<typeof newMarks>) =>
  Object.fromEntries((await searchFiles(folder, marks)).map(({ file, fields }) => [file, fields]));

it('finds each mark where it stands, in bytes that are no text too, and says of which field', async () => {
  const marks = newMarks(seededRandom(1));
  const [name, town, code] = [marks.at('name'), marks.at('town'), marks.inCapitals('code')];
  await mkdir(join(folder, 'deep'));
  await writeFile(join(folder, 'deep', 'a'), Buffer.from(`\xff\0${name}\0${code}\0`, 'latin1'));
  await writeFile(join(folder, 'b'), `x${town.slice(3)}x`);
  await writeFile(join(folder, 'c'), newMarks(seededRandom(2)).at('another drill'));
  expect(await sighted(marks)).toEqual({ [join('deep', 'a')]: ['name', 'code'], b: ['town'] });
});

it('finds one that lies across the pieces in which a large file is read', async () => {
  const marks = newMarks(seededRandom(1));
  const bytes = Buffer.alloc(9 * 1024 * 1024);
  bytes.write(marks.at('name'), 8 * 1024 * 1024 - 9);
  await writeFile(join(folder, 'large'), bytes);
  expect(await sighted(marks)).toEqual({ large: ['name'] });
});

it('finds what the market has made, and moments, as they stand', async () => {
  const marks = newMarks(seededRandom(1));
  const small = '1QcSHQRnh493V4dIh4eXh1h4kJUI';
  marks.made('small picture', small);
  await writeFile(join(folder, 'a'), `{"placeholder":"${small}"}`);
  await writeFile(join(folder, 'b'), `\0${marks.moment('taken at')}\0`);
  await writeFile(join(folder, 'c'), small.slice(1));
  expect(await sighted(marks)).toEqual({ a: ['small picture'], b: ['taken at'] });
});

it('finds one in the name of a file', async () => {
  const marks = newMarks(seededRandom(1));
  const name = `${marks.at('name')}.jpg`;
  await writeFile(join(folder, name), '');
  expect(await sighted(marks)).toEqual({ [name]: ['name'] });
});
