import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { Attack, Question } from '../attack.ts';

const plain = '{"requests":[{"indexName":"listings","params":{"query":"pied"}}]}';
const JSON_TYPE = { 'content-type': 'application/json' };
const innocent: Question = { body: plain, headers: JSON_TYPE };
const nested = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`;
const inParams = (member: string) => `{"requests":[{"indexName":"listings","params":{${member}}}]}`;
const bytes = (buffer: Buffer) => new Uint8Array(buffer);

const sent = (
  name: string,
  question: () => Extract<Question, { body: unknown }>,
  refused: 400 | 413 | 415,
  field?: string,
): Attack => ({
  name,
  question: () => ({ headers: JSON_TYPE, ...question() }),
  outcome: { refused, ...(field === undefined ? {} : { field }) },
});

/** Bodies that are not what they say, or far more than they seem. */
export const encodings: readonly Attack[] = [
  sent('JSON that breaks off', () => ({ body: plain.slice(0, -2) }), 400),
  sent('JSON and more after it', () => ({ body: `${plain}{}` }), 400),
  sent('a text that is no JSON', () => ({ body: 'indexName=listings' }), 400),
  sent('a number for a body', () => ({ body: '1' }), 400),
  sent('NaN in JSON', () => ({ body: inParams('"page":NaN') }), 400),
  sent('a list for a body', () => ({ body: '[]' }), 400, ''),
  sent('a hundred thousand levels', () => ({ body: nested(100_000) }), 413),
  sent('fifty thousand levels', () => ({ body: nested(50_000) }), 400, ''),
  sent(
    'fifty thousand levels in a filter',
    () => ({ body: inParams(`"facetFilters":${nested(50_000)}`) }),
    400,
    'requests.0.params.facetFilters.0.0',
  ),
  sent(
    'twenty thousand levels of objects',
    () => ({ body: inParams(`"query":${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`) }),
    400,
    'requests.0.params.query',
  ),
  sent('levels that do not close', () => ({ body: '['.repeat(100_000) }), 400),
  sent('five megabytes of words', () => ({ body: inParams(`"query":"${'a'.repeat(5_000_000)}"`) }), 413),
  sent(
    'ten thousand parameters that there are not',
    () => ({
      body: inParams(Array.from({ length: 10_000 }, (_p, i) => `"p${i}":1`).join()),
    }),
    400,
    'requests.0.params.p0',
  ),
  sent(
    'fifty megabytes in fifty kilobytes',
    () => ({
      body: bytes(gzipSync(Buffer.alloc(50_000_000, ' '))),
      headers: { ...JSON_TYPE, 'content-encoding': 'gzip' },
    }),
    413,
  ),
  sent(
    'fifty megabytes in a hundred bytes',
    () => ({
      body: bytes(brotliCompressSync(Buffer.alloc(50_000_000, ' '))),
      headers: { ...JSON_TYPE, 'content-encoding': 'br' },
    }),
    413,
  ),
  sent(
    'a gzip that is none',
    () => ({
      body: plain,
      headers: { ...JSON_TYPE, 'content-encoding': 'gzip' },
    }),
    400,
  ),
  sent(
    'a gzip in a gzip',
    () => ({
      body: bytes(gzipSync(gzipSync(plain))),
      headers: { ...JSON_TYPE, 'content-encoding': 'gzip, gzip' },
    }),
    415,
  ),
  sent(
    'an encoding that there is not',
    () => ({
      body: plain,
      headers: { ...JSON_TYPE, 'content-encoding': 'xor' },
    }),
    415,
  ),
  sent(
    'a character set that there is not',
    () => ({
      body: plain,
      headers: { 'content-type': 'application/json; charset=x-evil' },
    }),
    415,
  ),
  sent('UTF-16 that says it is UTF-8', () => ({ body: bytes(Buffer.from(plain, 'utf16le')) }), 400),
  sent('XML', () => ({ body: '<a/>', headers: { 'content-type': 'application/xml' } }), 415),
  sent(
    'several parts',
    () => ({ body: '--x', headers: { 'content-type': 'multipart/form-data; boundary=x' } }),
    415,
  ),
  sent('YAML', () => ({ body: 'a: 1', headers: { 'content-type': 'application/yaml' } }), 415),
  {
    name: 'a gzip that is what it says',
    question: () => ({
      body: bytes(gzipSync(plain)),
      headers: { ...JSON_TYPE, 'content-encoding': 'gzip' },
    }),
    outcome: { harmless: true, as: innocent },
  },
  {
    name: 'the same member twice: the last one counts',
    question: () => ({ body: inParams('"query":"clown","query":"pied"'), headers: JSON_TYPE }),
    outcome: { harmless: true, as: innocent },
  },
  {
    name: 'another method by a header',
    question: () => ({ body: plain, headers: { ...JSON_TYPE, 'x-http-method-override': 'DELETE' } }),
    outcome: { harmless: true, as: innocent },
  },
  {
    name: 'the path of another by a header',
    question: () => ({ body: plain, headers: { ...JSON_TYPE, 'x-original-url': '/internal/snapshots' } }),
    outcome: { harmless: true, as: innocent },
  },
];
