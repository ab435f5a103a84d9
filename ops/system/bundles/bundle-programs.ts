import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Plugin, rolldown } from 'rolldown';
import { type Ingredient, ingredient } from './ingredient.ts';

/** What carries code of the machine, and is loaded from where it is installed. */
const NATIVE = [/^@node-rs\//, /^sharp$/];

/**
 * Modules go on to stand where they stood: what they read beside themselves (word lists, threads, packages of data) is found
 * there.
 */
const whereTheyStood: Plugin = {
  name: 'where-they-stood',
  transform: {
    filter: { code: /import\.meta\.url|__dirname|__filename/ },
    handler: (code, id) => ({
      code: code
        .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(id).href))
        .replaceAll(/(?<![\w.$])__dirname(?!\w)/g, JSON.stringify(join(id, '..')))
        .replaceAll(/(?<![\w.$])__filename(?!\w)/g, JSON.stringify(id)),
      // Lines stay where they are.
      map: null,
    }),
  },
};

/**
 * Bundles programs into a few files, which Node loads in a quarter of the time that thousands of modules take. Some 800 MB
 * stay behind in the process that does it.
 *
 * @param entryPoints relative to `root`; each becomes the file of the same name in `dir`, with the ending `.mjs`
 * @returns all that they are made of
 */
async function bundlePrograms(
  root: string,
  entryPoints: readonly string[],
  dir: string,
): Promise<Ingredient[]> {
  const bundle = await rolldown({
    cwd: root,
    input: Object.fromEntries(entryPoints.map((path) => [path.replace(/\.ts$/, ''), join(root, path)])),
    platform: 'node',
    external: NATIVE,
    plugins: [whereTheyStood],
    logLevel: 'warn',
  });
  try {
    const { output } = await bundle.write({
      dir,
      format: 'esm',
      // For who looks into a stack; to have Node read them takes as long as all that it loads.
      sourcemap: 'hidden',
      entryFileNames: '[name].mjs',
      chunkFileNames: 'shared/[name]-[hash].mjs',
    });
    const modules = output.flatMap((part) => (part.type === 'chunk' ? part.moduleIds : []));
    const paths = [...new Set(modules)].filter((id) => id.startsWith('/') && !id.includes('\0'));
    return await Promise.all(paths.map(ingredient));
  } finally {
    await bundle.close();
  }
}

const [root = '', dir = '', ...entryPoints] = process.argv.slice(2);
process.stdout.write(JSON.stringify(await bundlePrograms(root, entryPoints, dir)));
