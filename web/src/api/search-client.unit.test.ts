import { describe, expect, it } from 'vitest';
import { createSearchClient } from './search-client.ts';

type Requests = Parameters<ReturnType<typeof createSearchClient>['search']>[0];
const hits = (query: string) => [{ indexName: 'listings', params: { query } }] as Requests;
const facet = [{ type: 'facet', facet: 'species', indexName: 'listings', params: {} }] as unknown as Requests;

/** A server whose answers come when the test says so. */
function aServer() {
  const calls: {
    requests: unknown;
    signal: AbortSignal;
    answer: (value: unknown) => void;
    fail: (error: Error) => void;
  }[] = [];
  const send = (requests: unknown, signal: AbortSignal) =>
    new Promise<{ results: unknown[] }>((resolve, reject) => {
      signal.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
      calls.push({ requests, signal, answer: (value) => resolve({ results: [value] }), fail: reject });
    });
  return { calls, send };
}

const asked = ({ send }: ReturnType<typeof aServer>) => ({ hits: send, facets: send });

describe('the search client', () => {
  it('aborts a search when a newer one begins, and gives the older asker the newer answer', async () => {
    const server = aServer();
    const client = createSearchClient(asked(server));
    const older = client.search(hits('b'));
    const newer = client.search(hits('ba'));
    expect(server.calls.map(({ signal }) => signal.aborted)).toEqual([true, false]);
    server.calls[1]?.answer('found');
    await expect(older).resolves.toEqual({ results: ['found'] });
    await expect(newer).resolves.toEqual({ results: ['found'] });
  });

  it('passes a failure on and asks again the next time', async () => {
    const server = aServer();
    const client = createSearchClient(asked(server));
    const first = client.search(hits('b'));
    server.calls[0]?.fail(new Error('down'));
    await expect(first).rejects.toThrow('down');
    const second = client.search(hits('b'));
    server.calls[1]?.answer('up');
    await expect(second).resolves.toEqual({ results: ['up'] });
  });

  it('answers from memory for a while, then asks again', async () => {
    let now = 0;
    const server = aServer();
    const client = createSearchClient(asked(server), () => now);
    const first = client.search(hits('b'));
    server.calls[0]?.answer(1);
    await first;
    now = 29_999;
    await expect(client.search(hits('b'))).resolves.toEqual({ results: [1] });
    now = 30_001;
    void client.search(hits('b'));
    expect(server.calls).toHaveLength(2);
  });

  it('forgets when told to, so that one sees what one has just written', async () => {
    const server = aServer();
    const client = createSearchClient(asked(server));
    const first = client.search(hits('b'));
    server.calls[0]?.answer(1);
    await first;
    await client.clearCache();
    void client.search(hits('b'));
    expect(server.calls).toHaveLength(2);
  });

  it('says nothing more to nobody once it has been given up', async () => {
    const server = aServer();
    const client = createSearchClient(asked(server));
    const settled: string[] = [];
    for (const requests of [hits('b'), facet]) {
      client.search(requests).then(
        () => settled.push('answered'),
        () => settled.push('failed'),
      );
    }
    client.giveUp();
    await Promise.allSettled([client.clearCache()]);
    expect(server.calls.map(({ signal }) => signal.aborted)).toEqual([true, true]);
    expect(settled).toEqual([]);
  });

  it('lets a search among facet values run beside the search for hits', () => {
    const server = aServer();
    const client = createSearchClient(asked(server));
    void client.search(hits('b'));
    void client.search(facet);
    expect(server.calls.map(({ signal }) => signal.aborted)).toEqual([false, false]);
  });
});
