import { createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { keepKeyFile } from './key-file.ts';
import { FORMAT, KEY_BYTES, openSealed, seal } from './sealing.ts';

/** Keeps from whoever reads the database alone what is kept in it. */
export interface Sealing {
  /** @param about what it belongs to: opened for something else, it is nothing. */
  seal(text: string, about: string): Buffer;
  /** @returns what was sealed; undefined where it is nothing of ours, or was changed, or belongs to something else. */
  open(sealed: Buffer, about: string): string | undefined;
  /** @returns a keyed hash, for words that are too short for one without a key. */
  digest(text: string, about: string): Buffer;
}

const FILE = 'sealing.key';

/**
 * Opens the key in a folder, made where there is none: AES-256-GCM and HMAC-SHA-256, a key for each by HKDF. Whoever has the
 * folder lost has lost the second factors of everybody.
 */
export async function openSealing(folder: string): Promise<Sealing> {
  return sealingWith(await keyIn(folder));
}

/** @param key 32 bytes. */
export function sealingWith(key: Buffer): Sealing {
  const derived = (purpose: string) =>
    Buffer.from(hkdfSync('sha256', key, '', `vivarium ${purpose}`, KEY_BYTES));
  const [sealingKey, digestKey] = [derived('sealing'), derived('digest')];
  return {
    seal: (text, about) => seal(sealingKey, about, Buffer.from(text)),
    open: (sealed, about) => {
      // Second factors from before the byte of format: the same but for it. What was changed opens as neither.
      for (const one of [sealed, Buffer.concat([Buffer.of(FORMAT), sealed])]) {
        try {
          return openSealed(sealingKey, about, one).toString();
        } catch {
          // Not that one.
        }
      }
      return undefined;
    },
    digest: (text, about) => createHmac('sha256', digestKey).update(`${about}\n${text}`).digest(),
  };
}

async function keyIn(folder: string): Promise<Buffer> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, FILE);
  const known = await readFile(path).catch(() => undefined);
  if (known !== undefined) return known;
  await keepKeyFile(path, randomBytes(KEY_BYTES));
  return readFile(path);
}
