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

/** How somebody is spoken to who is not called “Sie”: by name, or told to do something at the beginning of a clause. */
const informal = [
  /(?<![\p{L}„-])(?:du|dich|dir|deine?[rmns]?|euch|eure[rmns]?|hast|bist|kannst|willst)(?!\p{L})/iu,
  /(?:^|[.:!?]\s|\b(?:und|oder)\s)(?:schreib|gib|wähl|nimm|lies|klick|setz|lass|sag|frag|öffn|prüf|nenn|tipp|komm|geh|leg|schau|hol|mach|lad|fang|merk|lös|bestätig|versuch(?=e?\ses))e?(?!\p{L})(?! Sie)/iu,
];
const msgstr = /^msgstr "(.*)"$/gm;

it('speaks to its readers as “Sie”', async () => {
  const root = join(repositoryRoot, 'web/src');
  const files = (await readdir(root, { recursive: true })).filter((file) => file.endsWith('de.po'));
  const said = await Promise.all(
    files.map(async (file) =>
      [...(await readFile(join(root, file), 'utf8')).matchAll(msgstr)].map(([, text = '']) => text),
    ),
  );
  expect(said.flat().filter((text) => informal.some((one) => one.test(text)))).toEqual([]);
});

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
