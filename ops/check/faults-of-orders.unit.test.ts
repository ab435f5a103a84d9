import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { repositoryRoot } from '../process/repository.ts';

const read = (path: string) => readFile(join(repositoryRoot, path), 'utf8');

/** The rows of the table, without its head. */
async function faults() {
  const rows = (await read('docs/faults-of-orders.md')).split('\n').filter((line) => line.startsWith('|'));
  return rows.slice(2).map((line) => {
    const [, fault = '', , file = '', title = ''] = line.split('|').map((cell) => cell.trim());
    return { fault, file, title };
  });
}

it('each fault of orders that is known from elsewhere has a test here', async () => {
  const all = await faults();
  expect(all.length).toBeGreaterThanOrEqual(18);
  const missing: string[] = [];
  for (const { fault, file, title } of all) {
    const quoted = `'${title}'`;
    if (title === '' || !(await read(file)).includes(quoted)) missing.push(`${fault}: ${file}, ${title}`);
  }
  expect(missing).toEqual([]);
});
