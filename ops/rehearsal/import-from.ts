import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Imports a module of a copy of the repository, with all that it imports of ours. */
export async function importFrom<Module>(copy: string, path: string): Promise<Module> {
  return (await import(pathToFileURL(join(copy, path)).href)) as Module;
}
