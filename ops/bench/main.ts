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

async function read(each: string): Promise<Benchmark> {
  return import(new URL(`${each}.ts`, folder).href);
}

// Of the others nothing is loaded: its garbage would be collected on the account of whoever is measured.
const chosen = names.find((each) => each === name);
const run = chosen === undefined ? undefined : (await read(chosen)).run;
if (run === undefined) {
  console.error(`Which benchmark? npm run bench -- <name>\n`);
  for (const each of names) {
    const benchmark = await read(each);
    if (benchmark.run !== undefined) console.error(`  ${each.padEnd(24)} ${benchmark.title ?? ''}`);
  }
  process.exitCode = 2;
} else {
  await run(args);
  process.exit();
}
