/**
 * Takes a mend out of the code as it is loaded: imported before anything else by a server of a drill that must fail, and never
 * otherwise. `DRILL_WITHOUT` says which one; see `mends.ts`.
 */
import { registerHooks } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { repositoryRoot } from '../../process/repository.ts';
import { mendNamed, without } from './mends.ts';

const { DRILL_WITHOUT: name } = process.env;
if (name) {
  const { edits } = mendNamed(name);
  const files = Map.groupBy(edits, ({ file }) => join(repositoryRoot, file));
  registerHooks({
    load: (url, context, next) => {
      const loaded = next(url, context);
      const here = url.startsWith('file:') ? files.get(fileURLToPath(url)) : undefined;
      if (here === undefined || loaded.source == null) return loaded;
      return { ...loaded, source: without(Buffer.from(loaded.source as Uint8Array).toString(), here) };
    },
  });
}
