/** `npm run bench -- <name> [options]`: each file beside this one that exports `run` is a benchmark. */
import { readdir } from 'node:fs/promises';

const folder = new URL('.', import.meta.url);
const [name, ...args] = process.argv.slice(2);
const names = (await readdir(folder))
  .filter((file) => file.endsWith('.ts') && file !== 'main.ts' && !file.includes('.test.'))
  .map((file) => file.slice(0, -3));

interface Benchmark {
  title?: string;
  run?: (args: string[]) => Promise<void>;
}

async function benchmarks(): Promise<Map<string, Required<Benchmark>>> {
  const found = new Map<string, Required<Benchmark>>();
  for (const each of names) {
    const { title, run }: Benchmark = await import(new URL(`${each}.ts`, folder).href);
    if (run !== undefined) found.set(each, { title: title ?? '', run });
  }
  return found;
}

const known = await benchmarks();
const chosen = known.get(name ?? '');
if (chosen === undefined) {
  console.error(`Which benchmark? npm run bench -- <name>\n`);
  for (const [each, { title }] of known) console.error(`  ${each.padEnd(24)} ${title}`);
  process.exitCode = 2;
} else {
  await chosen.run(args);
  process.exit();
}
