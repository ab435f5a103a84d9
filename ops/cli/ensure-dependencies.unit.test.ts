import { describe, expect, it } from 'vitest';

type Entry = { version?: string; integrity?: string; optional?: boolean; link?: boolean };
type Lock = { packages: Record<string, Entry> };

// Plain JavaScript, as it runs before there is anything to check its types with.
const script = new URL('./ensure-dependencies.mjs', import.meta.url).href;
const { matchesLock }: { matchesLock(wanted: Lock | null, installed: Lock | null): boolean } = await import(
  script
);

const lock = (entries: Record<string, Entry>): Lock => ({
  packages: Object.fromEntries(
    Object.entries(entries).map(([name, entry]) => [`node_modules/${name}`, entry]),
  ),
});
const zod = { version: '4.6.7', integrity: 'sha512-a' };
const pg = { version: '8.23.1', integrity: 'sha512-b' };

describe('whether the installed packages are those of the lock file', () => {
  it('yes, when all of them are there', () => {
    expect(matchesLock(lock({ zod, pg }), lock({ zod, pg }))).toBe(true);
  });

  it('no, when nothing was installed or an installation was interrupted', () => {
    expect(matchesLock(lock({ zod }), null)).toBe(false);
  });

  it('no, when a package is missing, is of another version or has another content', () => {
    expect(matchesLock(lock({ zod, pg }), lock({ zod }))).toBe(false);
    expect(matchesLock(lock({ zod }), lock({ zod: { ...zod, version: '4.6.6' } }))).toBe(false);
    expect(matchesLock(lock({ zod }), lock({ zod: { ...zod, integrity: 'sha512-c' } }))).toBe(false);
  });

  it('no, when there is a package that the lock file no longer has', () => {
    expect(matchesLock(lock({ zod }), lock({ zod, pg }))).toBe(false);
  });

  it('yes, when only a package for other systems is missing', () => {
    const other = { version: '1.0.0', optional: true };
    expect(matchesLock(lock({ zod, '@esbuild/win32-x64': other }), lock({ zod }))).toBe(true);
  });

  it('the workspaces themselves are not packages to install', () => {
    const wanted = lock({ zod });
    wanted.packages[''] = {};
    wanted.packages.web = { version: '0.0.0' };
    expect(matchesLock(wanted, lock({ zod }))).toBe(true);
  });
});
