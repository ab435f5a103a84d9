import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const compressible = /\.(js|css|html|svg|json|map)$/;
const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

/** `node scripts/compress-files.ts`, after the build. */
await compressFiles(fileURLToPath(new URL('../dist', import.meta.url)));

/** Writes a `.br` and a `.gz` twin beside each text file below `folder`, for the gateway to serve as they are, and of the second for nginx too, whose image knows no Brotli. */
async function compressFiles(folder: string): Promise<void> {
  const files = await readdir(folder, { recursive: true });
  const chosen = files.filter((file) => compressible.test(file)).map((file) => join(folder, file));
  await Promise.all(
    chosen.map(async (file) => {
      const content = await readFile(file);
      const params = { [constants.BROTLI_PARAM_QUALITY]: 9 };
      await writeFile(`${file}.br`, await brotli(content, { params }));
      await writeFile(`${file}.gz`, await gzipped(content, { level: 9 }));
    }),
  );
}
