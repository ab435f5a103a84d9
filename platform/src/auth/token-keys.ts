import { exportSPKI, importJWK, type JSONWebKeySet } from 'jose';

export const TOKEN_ISSUER = 'vivarium';
export const TOKEN_AUDIENCE = 'vivarium';

/** Gives the PEM of a public key by its id; undefined when there is no such key. Rejects when it cannot know. */
export type KeyOf = (kid: string) => Promise<string | undefined>;

/** Least time between two fetches of the key set, in milliseconds: unknown key ids must not become a request each. */
const REFETCH_AFTER_MS = 10_000;

/** @returns a look-up over keys that are at hand. */
export function keysFrom(jwks: () => Promise<JSONWebKeySet>): KeyOf {
  const pems = new Map<string, string>();
  let fetchedAt = Number.NEGATIVE_INFINITY;
  let fetching: Promise<void> | undefined;
  const refresh = async () => {
    const { keys } = await jwks();
    for (const jwk of keys) {
      if (jwk.kid === undefined || pems.has(jwk.kid)) continue;
      const key = await importJWK({ ...jwk, alg: 'RS256' }, 'RS256', { extractable: true });
      if (key instanceof Uint8Array) continue;
      pems.set(jwk.kid, await exportSPKI(key));
    }
    fetchedAt = performance.now();
  };
  return async (kid) => {
    if (!pems.has(kid) && performance.now() - fetchedAt > REFETCH_AFTER_MS) {
      fetching ??= refresh().finally(() => {
        fetching = undefined;
      });
      await fetching;
    }
    return pems.get(kid);
  };
}

/** @returns a look-up that fetches the key set from the command side and keeps what it has seen. */
export function keysFromUrl(url: string): KeyOf {
  return keysFrom(async () => {
    const response = await fetch(url, { signal: AbortSignal.timeout(2000) });
    if (!response.ok) throw new Error(`${url} answered ${response.status}`);
    return (await response.json()) as JSONWebKeySet;
  });
}
