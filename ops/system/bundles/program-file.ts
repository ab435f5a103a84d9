import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { repositoryRoot } from '../../process/repository.ts';
import { programs } from '../server-names.ts';
import { keptBundles } from './keep-bundles.ts';

/** Commands of whoever looks after a market, which drills give again and again. */
const commands = ['projector/src/reconcile.ts', 'projector/src/drop-replaced.ts'];
const entryPoints = [...new Set([...programs.map(({ entryPoint }) => entryPoint), ...commands])].sort();
// Of this checkout alone: another one may share its packages.
const checkout = createHash('sha256').update(repositoryRoot).digest('hex').slice(0, 12);
const folder = join(repositoryRoot, 'node_modules', '.cache', 'vivarium-programs', checkout);
let kept: Promise<string> | undefined;

/**
 * @param entryPoint of a program or a command of the application, relative to the repository
 * @returns the file that Node runs: the bundled program, bundled now unless it was before; anything else as it stands
 */
export async function programFile(entryPoint: string): Promise<string> {
  if (!entryPoints.includes(entryPoint)) return entryPoint;
  kept ??= keptBundles(folder, repositoryRoot, entryPoints);
  return join(await kept, entryPoint.replace(/\.ts$/, '.mjs'));
}
