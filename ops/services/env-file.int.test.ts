import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { writeEnvFile } from './env-file.ts';

it('a shell that reads it has the variables and the programs, and nobody else may read it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'vivarium-env-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'env.sh');
  await writeEnvFile(file, { A_URL: 'nats://a:b@c' }, dirname(process.execPath));
  expect(statSync(file).mode & 0o777).toBe(0o600);
  const said = execFileSync('sh', ['-c', `. '${file}'; echo "$A_URL"; node --version`], {
    env: { PATH: '/usr/bin:/bin' },
    encoding: 'utf8',
  });
  expect(said).toBe(`nats://a:b@c\n${process.version}\n`);
});
