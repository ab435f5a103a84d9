import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { repositoryRoot } from '../../process/repository.ts';
import * as drills from '../drills.ts';
import { mends, without } from './mends.ts';

describe.each(mends)('the mend “$name”', ({ edits, drill }) => {
  it('can be taken out of the code as it is', () => {
    for (const [file, here] of Map.groupBy(edits, (one) => one.file)) {
      const text = readFileSync(join(repositoryRoot, file), 'utf8');
      expect(without(text, here)).not.toBe(text);
    }
  });

  it('is looked for by a drill that there is', () => {
    expect(Object.values(drills).map(({ name }) => name)).toContain(drill);
  });
});

describe('a server that is started without a mend', () => {
  it('runs the code as it was', () => {
    const said = execFileSync(
      process.execPath,
      [
        ...['--import', './ops/drills/without/take-out.ts', '--input-type=module', '--eval'],
        "const { contentHash } = await import('@vivarium/projector/definition/content.ts');" +
          "process.stdout.write(String(contentHash({ subject: 'a', data: { user: { id: 'a' } } })));",
      ],
      {
        cwd: repositoryRoot,
        encoding: 'utf8',
        env: { ...process.env, DRILL_WITHOUT: 'content-of-versions' },
      },
    );
    expect(said).toBe('0');
  });
});
