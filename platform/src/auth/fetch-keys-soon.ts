import type { KeyOf } from './token-keys.ts';

const RETRY_MS = 2000;

/**
 * Fetches the public keys before anybody needs them, again and again until it has them: once seen they are kept, so
 * that signed-in people can read on while the command side is down.
 * @returns stops trying
 */
export function fetchKeysSoon(keyOf: KeyOf): () => void {
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;
  const fetchKeys = () => {
    // No key has this id; asking for it makes the look-up fetch what there is.
    keyOf('none').catch(() => {
      if (!isStopped) timer = setTimeout(fetchKeys, RETRY_MS).unref();
    });
  };
  fetchKeys();
  return () => {
    isStopped = true;
    clearTimeout(timer);
  };
}
