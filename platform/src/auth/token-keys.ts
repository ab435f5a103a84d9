import { Problem } from '@vivarium/contracts/problem.ts';
import { exportSPKI, importJWK, type JSONWebKeySet } from 'jose';

export const TOKEN_ISSUER = 'vivarium';
export const TOKEN_AUDIENCE = 'vivarium';

/** Gives the PEM of a public key by its id; undefined when there is no such key. Rejects when it cannot know. */
export type KeyOf = (kid: string) => Promise<string | undefined>;

/** Least time between two fetches of the key set, in milliseconds: unknown key ids must not become a request each. */
const REFETCH_AFTER_MS = 10_000;
/** A set older than this is fetched anew while it goes on being used, so that a key that was taken back ends. */
const STALE_AFTER_MS = 60_000;

/**
 * @returns a look-up over a set of keys that is fetched. Known keys are answered at once, also while the set cannot be
 *   fetched (reads go on without the command side); a set that could be fetched replaces the one before.
 */
export function keysFrom(jwks: () => Promise<JSONWebKeySet>): KeyOf {
  let pems = new Map<string, string>();
  let fetchedAt = Number.NEGATIVE_INFINITY;
  let fetching: Promise<void> | undefined;
  const fetchAnew = async () => {
    const { keys } = await jwks();
    const fetched = new Map<string, string>();
    for (const jwk of keys) {
      if (jwk.kid === undefined) continue;
      const key = await importJWK({ ...jwk, alg: 'RS256' }, 'RS256', { extractable: true });
      if (!(key instanceof Uint8Array)) fetched.set(jwk.kid, await exportSPKI(key));
    }
    pems = fetched;
    fetchedAt = performance.now();
  };
  const refresh = () => {
    fetching ??= fetchAnew().finally(() => {
      fetching = undefined;
    });
    return fetching;
  };
  return async (kid) => {
    const age = performance.now() - fetchedAt;
    if (!pems.has(kid) && age > REFETCH_AFTER_MS) await refresh();
    else if (age > STALE_AFTER_MS) refresh().catch(() => undefined);
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

/** A key that cannot be looked up right now is no reason to call a token wrong: 503, to be tried again. */
export function orUnavailable(keyOf: KeyOf): KeyOf {
  return async (kid) => {
    try {
      return await keyOf(kid);
    } catch (cause) {
      throw new Problem('unavailable', 'Access tokens cannot be checked right now.', {
        retryAfter: 1,
        cause,
      });
    }
  };
}
