import { randomBytes } from 'node:crypto';
import { chmod, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

/** What must be known to get into each service, and into what the servers say to each other, by name. */
export type Credentials = Readonly<Record<string, string>>;

const kept = z.record(z.string(), z.string().min(1));

/** The user that the services know. */
export const serviceUser = 'vivarium';

/**
 * @returns a password that nobody guesses: 192 bits. It begins with a letter, since configuration files take what begins
 *   with a digit for a number, and stands in URLs as it is.
 */
export function newPassword(): string {
  return `v${randomBytes(24).toString('hex')}`;
}

/**
 * The passwords of what is started on one data folder. They are made at its first start and kept with it, in a file that only
 * its owner may read.
 * @param names what has a password; of those that are new one is made
 */
export async function credentialsIn(folder: string, names: readonly string[]): Promise<Credentials> {
  await mkdir(folder, { recursive: true });
  const file = join(folder, 'credentials.json');
  const known = await readFile(file, 'utf8').then(
    (text) => kept.parse(JSON.parse(text)),
    (error: NodeJS.ErrnoException) => (error.code === 'ENOENT' ? {} : Promise.reject(error)),
  );
  const all = { ...newCredentials(names), ...known };
  if (names.some((name) => !(name in known))) {
    const draft = `${file}.${process.pid}`;
    await writeFile(draft, `${JSON.stringify(all, null, 2)}\n`, { mode: 0o600 });
    await rename(draft, file);
  }
  await chmod(file, 0o600);
  return all;
}

/** Passwords that are kept nowhere, for what is thrown away. */
export function newCredentials(names: readonly string[]): Credentials {
  return Object.fromEntries(names.map((name) => [name, newPassword()]));
}
