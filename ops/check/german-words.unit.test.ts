import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { repositoryRoot } from '../process/repository.ts';

/** What one thing was called by, and its one name: whoever reads a letter looks for the same word on the page. */
const otherNames = [{ other: /\bInserat(e[sn]?|en)?\b/, name: 'Anzeige' }];

/** Where German is written: what the pages say, and what letters do. */
const written = [
  { folder: 'web/src', isIt: (file: string) => file.endsWith('de.po') },
  { folder: 'command-api/src', isIt: (file: string) => /words(\/\w+)?\.ts$/.test(file) },
];

it('calls a thing by one word in German, on the pages and in letters', async () => {
  const found: string[] = [];
  for (const { folder, isIt } of written) {
    const root = join(repositoryRoot, folder);
    const files = (await readdir(root, { recursive: true })).filter(isIt);
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) {
      const text = await readFile(join(root, file), 'utf8');
      for (const { other, name } of otherNames)
        if (other.test(text)) found.push(`${folder}/${file}: ${other.exec(text)?.[0]}, which is ${name}`);
    }
  }
  expect(found).toEqual([]);
});
