import { listingQuerySchema } from '@vivarium/contracts/listings/http/query.ts';
import { searchParamsSchema } from '@vivarium/contracts/search/http/request.ts';
import type { ErrorBody } from '@vivarium/contracts/shared/error-body.ts';
import { suggestionsQuerySchema } from '@vivarium/contracts/suggestions/http.ts';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { randomMarket } from '../src/fixtures/random-market.ts';
import { openSandbox, type Sandbox } from '../src/fixtures/sandbox.ts';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await openSandbox();
  await sandbox.put('listings', randomMarket(40, 3));
});
afterAll(() => sandbox.remove());

/** As they stand in an address: what is encoded, what is encoded wrongly, and what should have been. */
const raw = fc.oneof(
  fc.constantFrom(
    ...[
      '',
      ' ',
      '+',
      ',',
      ',,',
      '%',
      '%0',
      '%00',
      '%ff',
      '%ed%a0%80',
      '%2C',
      '=',
      '==',
      '[]',
      '{}',
      '*',
      '-',
      '-0',
      '--',
    ],
    ...[
      '0',
      '1',
      '-1',
      '1e3',
      '1e-7',
      '-4e-7',
      '1e400',
      '.5',
      '5.',
      '0x1',
      '１',
      'NaN',
      'null',
      'true',
      'undefined',
    ],
    ...[
      '1,2,3,4',
      '170,-10,-170,10',
      '90,180,-90,-180',
      '-180,-90,180,90',
      'none',
      'species',
      'distance',
      'pied:het',
    ],
    ...[
      'python-regius',
      'US',
      'US-HI',
      'USD',
      'newest',
      'distance',
      'relevance',
      '0-50',
      'female',
      '__proto__',
      '%F0%9F%90%8D',
    ],
    'x'.repeat(300),
    'x'.repeat(7000),
    '%F0%9F%90%8D'.repeat(300),
    Array.from({ length: 60 }, (_x, i) => i).join(),
  ),
  fc.string({ unit: 'binary' }).map((text) => encodeURIComponent(text.toWellFormed())),
);
const named = (names: readonly string[]) =>
  fc.oneof(
    { weight: 12, arbitrary: fc.constantFrom(...names) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        'attr.',
        'attr.__proto__',
        'q[]',
        'lat[0]',
        '__proto__',
        'constructor',
        '%00',
        'page',
      ),
    },
  );

function queries(names: readonly string[]) {
  return fc
    .array(fc.tuple(named(names), raw), { minLength: 1, maxLength: 4 })
    .map((pairs) => pairs.map(([name, value]) => `${name}=${value}`).join('&'));
}

/** Answered, or refused with the name of what is wrong. */
async function demandAnswer(response: Response): Promise<void> {
  const body = (await response.json()) as ErrorBody;
  if (response.status === 200) return;
  expect([400, 422]).toContain(response.status);
  expect(body.error.details.map(({ path }) => path).join('')).not.toBe('');
  expect(body.error.message).not.toMatch(/requests\.\d|undefined|\bparams\b/);
}

test.each<[string, readonly string[]]>([
  ['/listings', [...Object.keys(listingQuerySchema.shape), 'attr.brand', 'attr.widthCm']],
  ['/suggestions', Object.keys(suggestionsQuerySchema.shape)],
  ['/places', ['q', 'limit']],
  ['/sellers', ['q', 'limit']],
])(
  'random addresses of %s are answered, or refused by name',
  async (path, names) => {
    await fc.assert(
      fc.asyncProperty(queries(names), async (query) => demandAnswer(await sandbox.get(`${path}?${query}`))),
      { numRuns: 300, seed: 28_112_026 },
    );
  },
  120_000,
);

test('random parameters of a search are answered, or refused by name', async () => {
  const text = raw.map((value) => {
    try {
      return decodeURIComponent(value);
    } catch {
      return value;
    }
  });
  const number = fc.oneof(
    fc.integer({ min: -2, max: 120 }),
    fc.double(),
    fc.constantFrom(1e308, -1e-308, 0.5),
  );
  const scalar = fc.oneof(text, number, fc.boolean(), fc.constant(null));
  const value = fc.oneof(
    scalar,
    fc.array(scalar, { maxLength: 5 }),
    fc.array(fc.array(scalar, { maxLength: 5 }), { maxLength: 3 }),
    fc
      .tuple(
        fc.constantFrom('price', 'weightGrams', 'publishedAt', 'city', 'sex', 'traits'),
        fc.constantFrom(':', '>=', '=', ':-'),
        text,
      )
      .map((parts) => [parts.join('')]),
  );
  const params = fc.dictionary(named(Object.keys(searchParamsSchema.shape)), value, { maxKeys: 4 });
  const request = fc.record({
    indexName: fc.constantFrom('listings', 'listings_distance', 'listings_price_asc'),
    type: fc.constantFrom('default', 'facet'),
    facet: fc.constantFrom('city', 'traits', 'sex'),
    params,
  });
  await fc.assert(
    fc.asyncProperty(request, async (one) => demandAnswer(await sandbox.search([one]))),
    { numRuns: 500, seed: 28_112_026 },
  );
}, 120_000);
