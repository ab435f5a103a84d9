import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Measuring } from './measuring.ts';

/** Each is loaded when its turn has come, for the same reason as the benchmarks themselves. */
const parts: Readonly<Record<string, (measuring: Measuring) => Promise<AsyncGenerator<string>>>> = {
  cost: async (measuring) => (await import('./cost.ts')).cost(measuring),
  delay: async (measuring) => (await import('./delay.ts')).delay(measuring),
  duplicates: async (measuring) => (await import('./duplicates.ts')).duplicates(measuring),
};

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
  try {
    for (const [name, measure] of Object.entries(parts)) {
      if (values.only !== undefined && values.only !== name) continue;
      const lines = await measure({ folder, rounds, pictures: values.pictures });
      for await (const line of lines) console.log(line);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
