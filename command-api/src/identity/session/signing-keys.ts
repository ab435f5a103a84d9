import { createPrivateKey, createPublicKey, generateKeyPair, type KeyObject } from 'node:crypto';
import { link, mkdir, open, readdir, readFile, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { calculateJwkThumbprint, type JSONWebKeySet, type JWK } from 'jose';

export interface SigningKey {
  /** RFC 7638 thumbprint of the public key. */
  kid: string;
  privateKey: KeyObject;
  publicJwk: JWK;
}

export interface SigningKeys {
  /** The newest key, which signs. */
  newest(): Promise<SigningKey>;
  /** Every key's public half: all of them verify. */
  publicKeys(): Promise<JSONWebKeySet>;
}

const KEY_FILE = /^signing-(\d{4,})\.pem$/;
const fileName = (number: number) => `signing-${String(number).padStart(4, '0')}.pem`;

async function numbersIn(folder: string): Promise<number[]> {
  const names = await readdir(folder);
  return names
    .map((name) => KEY_FILE.exec(name)?.[1])
    .filter((digits) => digits !== undefined)
    .map(Number)
    .sort((a, b) => a - b);
}

/**
 * Makes the RS256 key `number` unless it is there. The file appears whole or not at all and is readable by its owner
 * only; of several processes that try at once one wins and the others find its key.
 */
async function makeKey(folder: string, number: number): Promise<void> {
  const { privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength: 2048 });
  const draft = join(folder, `.draft-${process.pid}-${crypto.randomUUID()}`);
  const file = await open(draft, 'wx', 0o600);
  try {
    await file.writeFile(privateKey.export({ type: 'pkcs8', format: 'pem' }));
    await file.sync();
    await link(draft, join(folder, fileName(number)));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  } finally {
    await file.close();
    await unlink(draft);
  }
}

async function readKey(path: string): Promise<SigningKey> {
  const privateKey = createPrivateKey(await readFile(path));
  const { kty, n, e } = createPublicKey(privateKey).export({ format: 'jwk' });
  const kid = await calculateJwkThumbprint({ kty, n, e }, 'sha256');
  return { kid, privateKey, publicJwk: { kty, n, e, kid, alg: 'RS256', use: 'sig' } };
}

/**
 * Opens the folder of signing keys, making the folder and a first key where there are none. A key that another
 * process adds (see {@link rotateSigningKey}) is seen without a restart.
 */
export async function openSigningKeys(folder: string): Promise<SigningKeys> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if ((await numbersIn(folder)).length === 0) await makeKey(folder, 1);
  const known = new Map<number, Promise<SigningKey>>();
  const all = async () => {
    const numbers = await numbersIn(folder);
    const keys = numbers.map((number) => {
      const key = known.get(number) ?? readKey(join(folder, fileName(number)));
      known.set(number, key);
      return key;
    });
    return Promise.all(keys);
  };
  return {
    newest: async () => {
      const newest = (await all()).at(-1);
      if (newest === undefined) throw new Error(`${folder} holds no signing key any more`);
      return newest;
    },
    publicKeys: async () => ({ keys: (await all()).map((key) => key.publicJwk) }),
  };
}

/** Adds a key, which signs from now on; the older ones go on verifying until their files are deleted. */
export async function rotateSigningKey(folder: string): Promise<void> {
  const numbers = await numbersIn(folder);
  await makeKey(folder, (numbers.at(-1) ?? 0) + 1);
}
