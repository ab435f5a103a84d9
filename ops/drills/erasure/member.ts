import type { MarketClient } from '../../client/market-client.ts';
import { type WritingTexts, writeTexts } from '../../client/write-texts.ts';
import type { Marks } from './marks.ts';

/** Somebody who is signed in and leaves a mark of its own in each text, key and header that they send. */
export interface Member {
  readonly token: string;
  /** Sends a command with marks in all its texts. */
  write<T>(operationId: string, parts?: Partial<Pick<WritingTexts, 'id' | 'sample' | 'more'>>): Promise<T>;
  /** Asks for something with marks in the headers alone. */
  ask<T>(method: string, path: string, body?: unknown): Promise<T>;
}

/** @returns the headers in which somebody may write what they like, each with a mark. */
export function markedHeaders(marks: Marks, of: string): Record<string, string> {
  return {
    'user-agent': marks.at(`browser of ${of}`),
    'x-request-id': marks.at(`request id of ${of}`),
    'idempotency-key': marks.at(`key of ${of}`),
    referer: `https://example.org/${marks.at(`referer of ${of}`)}`,
  };
}

export function aMember(client: MarketClient, token: string, marks: Marks): Member {
  return {
    token,
    write: async <T>(operationId: string, { id, sample = {}, more = [] }: Partial<WritingTexts> = {}) => {
      const textAt = (path: readonly string[]) => marks.at(`${operationId} ${path.join('.')}`);
      const headers = markedHeaders(marks, operationId);
      return (await writeTexts<T>(client, operationId, { token, id, sample, more, textAt, headers })).answer;
    },
    ask: (method, path, body) =>
      client.request(method, path, { token, body, headers: markedHeaders(marks, `${method} ${path}`) }),
  };
}
