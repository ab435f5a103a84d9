import { join } from 'node:path';
import { packageFolder } from './package-folder.ts';

/** The English dictionary that Elasticsearch stems with: where it is, and its path below the config folder. */
export function hunspellFiles(): { readonly source: string; readonly path: string }[] {
  const dictionary = packageFolder('dictionary-en');
  return ['aff', 'dic'].map((ending) => ({
    source: join(dictionary, `index.${ending}`),
    path: `hunspell/en_US/en_US.${ending}`,
  }));
}
