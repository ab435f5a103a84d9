import { request } from 'node:https';
import { lookupOutside } from './outside.ts';

/** What a push service is sent. */
export interface PushRequest {
  endpoint: string;
  headers: Readonly<Record<string, string | number>>;
  body: Uint8Array;
}

/** @returns the status that it answers. @throws where there is none */
export type PostPush = (push: PushRequest) => Promise<number>;

/** Milliseconds until a service has answered that answers at all. */
const PATIENCE_MS = 5000;

/**
 * Sends to push services by https, to places outside only, follows nothing and reads nothing of what they say. Names alone are
 * looked up, so addresses are refused before (`contracts/src/notifications/push.ts`) and never kept.
 */
export const postPush: PostPush = ({ endpoint, headers, body }) =>
  new Promise((resolve, reject) => {
    const signal = AbortSignal.timeout(PATIENCE_MS);
    const sending = request(endpoint, {
      method: 'POST',
      headers: { ...headers },
      lookup: lookupOutside,
      signal,
    });
    sending.on('error', reject);
    sending.on('response', (response) => {
      response.destroy();
      resolve(response.statusCode ?? 0);
    });
    sending.end(body);
  });
