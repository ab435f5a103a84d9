import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Writes variables to be read by a shell with `.`; there are passwords in them, so that only its owner may read it.
 * @param programs a folder whose programs that shell takes before others of their names.
 */
export async function writeEnvFile(
  file: string,
  variables: Record<string, string>,
  programs: string,
): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const lines = Object.entries(variables).map(([name, value]) => `export ${name}='${value}'\n`);
  lines.push(`export PATH='${programs}':"$PATH"\n`);
  await writeFile(file, lines.join(''), { mode: 0o600 });
  await chmod(file, 0o600);
}
