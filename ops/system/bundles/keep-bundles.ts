import { randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { runCommand } from '../../services/run-command.ts';
import { type Ingredient, ingredient, ingredientSchema } from './ingredient.ts';

/** Older ones may be what a market still runs from that was started before the code was changed. */
const KEPT = 3;

const UNFINISHED = '.part';
/** Nobody takes so long. */
const LEFT_MS = 600_000;

const keptSchema = z.object({
  entryPoints: z.array(z.string()),
  ingredients: z.array(ingredientSchema),
});

/**
 * @param folder keeps bundles from one start to the next
 * @returns the folder of programs that are bundled from the code as it is now: kept ones, or new ones where it has changed
 */
export async function keptBundles(
  folder: string,
  root: string,
  entryPoints: readonly string[],
): Promise<string> {
  await mkdir(folder, { recursive: true });
  const all = await newestFirst(folder);
  const kept = all.filter(({ dir }) => !dir.endsWith(UNFINISHED)).map(({ dir }) => dir);
  for (const dir of kept) if (await isOf(dir, entryPoints)) return dir;
  const made = join(folder, randomBytes(6).toString('hex'));
  const making = `${made}${UNFINISHED}`;
  const ingredients = await bundlePrograms(root, entryPoints, making);
  await writeFile(join(making, 'made-of.json'), JSON.stringify({ entryPoints, ingredients }));
  await rename(making, made);
  // Of a start that was killed in the middle.
  const left = all.filter(({ dir, at }) => dir.endsWith(UNFINISHED) && at < Date.now() - LEFT_MS);
  for (const old of [...kept.slice(KEPT - 1), ...left.map(({ dir }) => dir)])
    await rm(old, { recursive: true, force: true });
  return made;
}

/** In a process of its own, with which what it takes in memory goes. */
async function bundlePrograms(
  root: string,
  entryPoints: readonly string[],
  dir: string,
): Promise<Ingredient[]> {
  const bundler = join(import.meta.dirname, 'bundle-programs.ts');
  const told = await runCommand(process.execPath, [bundler, root, dir, ...entryPoints]);
  return z.array(ingredientSchema).parse(JSON.parse(told));
}

async function newestFirst(folder: string): Promise<{ dir: string; at: number }[]> {
  const names = await readdir(folder);
  const dirs = await Promise.all(
    names.map(async (name) => ({ dir: join(folder, name), at: (await stat(join(folder, name))).mtimeMs })),
  );
  return dirs.toSorted((one, other) => other.at - one.at);
}

/** Whether a folder holds these programs, made of files that are still what they were. */
async function isOf(dir: string, entryPoints: readonly string[]): Promise<boolean> {
  const text = await readFile(join(dir, 'made-of.json'), 'utf8').catch(() => 'null');
  const kept = keptSchema.safeParse(JSON.parse(text)).data;
  if (kept?.entryPoints.join() !== entryPoints.join()) return false;
  const same = await Promise.all(kept.ingredients.map(isUnchanged));
  return same.every(Boolean);
}

async function isUnchanged(before: Ingredient): Promise<boolean> {
  const now = await ingredient(before.path).catch(() => undefined);
  return now?.mtimeMs === before.mtimeMs && now.size === before.size;
}
