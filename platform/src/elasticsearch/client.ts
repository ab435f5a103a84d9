import { Client } from '@elastic/elasticsearch';

/**
 * The Elasticsearch client with the settings that all our processes share.
 * @param options.timeoutMs how long one request may take before it is given up.
 */
export function createElasticsearch(
  url: string,
  options: { timeoutMs?: number; retries?: number } = {},
): Client {
  return new Client({
    node: url,
    requestTimeout: options.timeoutMs ?? 10_000,
    maxRetries: options.retries ?? 0,
    // The product check asks for the version at `GET /`, which the bare server does not answer.
    redaction: { type: 'replace' },
  });
}
