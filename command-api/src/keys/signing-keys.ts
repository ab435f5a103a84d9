import { createPrivateKey, createPublicKey, generateKeyPair, type KeyObject } from 'node:crypto';
import { mkdir, readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Clock, systemClock } from '@vivarium/contracts/shared/clock.ts';
import type { KeyOf } from '@vivarium/platform/auth/token-keys.ts';
import { calculateJwkThumbprint, type JSONWebKeySet, type JWK } from 'jose';
import { keepKeyFile } from './key-file.ts';

export interface SigningKey {
  /** RFC 7638 thumbprint of the public key. */
  kid: string;
  privateKey: KeyObject;
  publicJwk: JWK;
  publicPem: string;
  /** When the key was made. */
  madeAt: Date;
}

export interface SigningKeys {
  /** The key that signs: the newest of those that have been shown for {@link SHOWN_BEFORE_SIGNING_MS}. */
  signing(): Promise<SigningKey>;
  /** Every key's public half: all of them verify. */
  publicKeys(): Promise<JSONWebKeySet>;
  /** @returns the public key (PEM) of a key id. */
  pemOf: KeyOf;
}

/**
 * How long a key is in the key set before it signs, in milliseconds: whoever checks tokens keeps what they fetched
 * for a while, and a token by a key that they have not seen is refused.
 */
export const SHOWN_BEFORE_SIGNING_MS = 2 * 60 * 1000;

/**
 * Age of what was read of the folder, in milliseconds, from which it is read anew beside being used, and from which nobody
 * uses it any more. In between a token is checked without a way to the disk, which may be busy.
 */
const READ_ANEW_AFTER_MS = 1000;
const TOO_OLD_AFTER_MS = 5000;

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

/** Makes the RS256 key `number` unless it is there; see {@link keepKeyFile}. */
async function makeKey(folder: string, number: number): Promise<void> {
  const { privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength: 2048 });
  await keepKeyFile(join(folder, fileName(number)), privateKey.export({ type: 'pkcs8', format: 'pem' }));
}

async function readKey(path: string): Promise<SigningKey> {
  const [pem, { mtime: madeAt }] = await Promise.all([readFile(path), stat(path)]);
  const privateKey = createPrivateKey(pem);
  const publicKey = createPublicKey(privateKey);
  const { kty, n, e } = publicKey.export({ format: 'jwk' });
  const kid = await calculateJwkThumbprint({ kty, n, e }, 'sha256');
  return {
    kid,
    privateKey,
    publicJwk: { kty, n, e, kid, alg: 'RS256', use: 'sig' },
    publicPem: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    madeAt,
  };
}

/**
 * Opens the folder of signing keys, making the folder and a first key where there are none. A key that another
 * process adds (see {@link rotateSigningKey}) is seen without a restart. A file that cannot be read is no key until it can:
 * one that is broken must not keep everybody out.
 * @param clock compared with the times of the files: the machine's own, also where commands run on another.
 */
export async function openSigningKeys(folder: string, clock: Clock = systemClock): Promise<SigningKeys> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if ((await numbersIn(folder)).length === 0) await makeKey(folder, 1);
  const known = new Map<number, Promise<SigningKey>>();
  const readAll = async () => {
    const numbers = await numbersIn(folder);
    const keys = numbers.map((number) => {
      const key = known.get(number) ?? readKey(join(folder, fileName(number)));
      known.set(number, key);
      key.catch(() => known.delete(number));
      return key;
    });
    const read = await Promise.allSettled(keys);
    const readable = read.flatMap((key) => (key.status === 'fulfilled' ? [key.value] : []));
    const failed = read.find((key) => key.status === 'rejected');
    if (readable.length === 0 && failed !== undefined) throw failed.reason;
    return readable;
  };
  let last: { keys: SigningKey[]; at: number } | undefined;
  let reading: Promise<SigningKey[]> | undefined;
  /** However many ask, the folder is read once at a time. */
  const all = (): Promise<SigningKey[]> => {
    reading ??= readAll()
      .then((keys) => {
        last = { keys, at: performance.now() };
        return keys;
      })
      .finally(() => {
        reading = undefined;
      });
    return reading;
  };
  const lately = (): SigningKey[] => {
    const age = performance.now() - (last?.at ?? Number.NEGATIVE_INFINITY);
    if (age > READ_ANEW_AFTER_MS) all().catch(() => undefined);
    return age > TOO_OLD_AFTER_MS ? [] : (last?.keys ?? []);
  };
  return {
    signing: async () => {
      const read = lately();
      const keys = read.length > 0 ? read : await all();
      const shownSince = clock().getTime() - SHOWN_BEFORE_SIGNING_MS;
      const key = keys.findLast(({ madeAt }) => madeAt.getTime() <= shownSince) ?? keys[0];
      if (key === undefined) throw new Error(`${folder} holds no signing key any more`);
      return key;
    },
    publicKeys: async () => ({ keys: (await all()).map((key) => key.publicJwk) }),
    pemOf: async (kid) => {
      const isIt = (one: SigningKey) => one.kid === kid;
      return (lately().find(isIt) ?? (await all()).find(isIt))?.publicPem;
    },
  };
}

/**
 * Adds a key, which signs after {@link SHOWN_BEFORE_SIGNING_MS}; the older ones go on verifying until their files are
 * deleted.
 */
export async function rotateSigningKey(folder: string): Promise<void> {
  const numbers = await numbersIn(folder);
  await makeKey(folder, (numbers.at(-1) ?? 0) + 1);
}
