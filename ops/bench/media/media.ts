import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { cost } from './cost.ts';
import { delay } from './delay.ts';
import { duplicates } from './duplicates.ts';

export const title =
  'pictures: cost beside bare sharp, what hostile files delay, telling copies from look-alikes';

/** `npm run bench -- media [--only cost|delay|duplicates] [--rounds n] [--pictures folder]`: needs no services. */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      only: { type: 'string' },
      rounds: { type: 'string', default: '5' },
      pictures: { type: 'string' },
    },
  });
  const rounds = Number(values.rounds);
  const folder = await mkdtemp(join(tmpdir(), 'vivarium-bench-media-'));
  const parts = { cost, delay, duplicates };
  try {
    for (const [name, measure] of Object.entries(parts)) {
      if (values.only !== undefined && values.only !== name) continue;
      for await (const line of measure({ folder, rounds, pictures: values.pictures })) console.log(line);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
