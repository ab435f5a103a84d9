import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { link, mkdir, open, readFile, unlink } from 'node:fs/promises';
import { join } from 'node:path';

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
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Opens the key in a folder, made where there is none: AES-256-GCM and HMAC-SHA-256, a key for each by HKDF. Whoever has the
 * folder lost has lost the second factors of everybody.
 */
export async function openSealing(folder: string): Promise<Sealing> {
  return sealingWith(await keyIn(folder));
}

/** @param key 32 bytes. */
export function sealingWith(key: Buffer): Sealing {
  const derived = (purpose: string) => Buffer.from(hkdfSync('sha256', key, '', `vivarium ${purpose}`, 32));
  const [sealingKey, digestKey] = [derived('sealing'), derived('digest')];
  return {
    seal: (text, about) => {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv('aes-256-gcm', sealingKey, nonce).setAAD(Buffer.from(about));
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), body]);
    },
    open: (sealed, about) => {
      if (sealed.length < NONCE_BYTES + TAG_BYTES) return undefined;
      const decipher = createDecipheriv('aes-256-gcm', sealingKey, sealed.subarray(0, NONCE_BYTES))
        .setAAD(Buffer.from(about))
        .setAuthTag(sealed.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
      try {
        return (
          decipher.update(sealed.subarray(NONCE_BYTES + TAG_BYTES), undefined, 'utf8') +
          decipher.final('utf8')
        );
      } catch {
        return undefined;
      }
    },
    digest: (text, about) => createHmac('sha256', digestKey).update(`${about}\n${text}`).digest(),
  };
}

/** The file appears whole or not at all; of several processes that try at once one wins and the others find its key. */
async function keyIn(folder: string): Promise<Buffer> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, FILE);
  const known = await readFile(path).catch(() => undefined);
  if (known !== undefined) return known;
  const draft = join(folder, `.draft-${process.pid}-${crypto.randomUUID()}`);
  const file = await open(draft, 'wx', 0o600);
  try {
    await file.writeFile(randomBytes(32));
    await file.sync();
    await link(draft, path);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  } finally {
    await file.close();
    await unlink(draft);
  }
  return readFile(path);
}
