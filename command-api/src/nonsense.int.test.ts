import { commands } from '@vivarium/contracts/operations.ts';
import type { Operation } from '@vivarium/contracts/shared/operation.ts';
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { errorOf } from './testing/http.ts';
import { ask, pathOf, rightBody } from './testing/own-things.ts';
import { registerPerson, type TestPerson } from './testing/people.ts';
import { startTestCommandApi, type TestCommandApi } from './testing/test-command-api.ts';

const SEED = 20_261_128;
/** Bodies for each operation. A drill may throw more: `NONSENSE=2000 npm test -- int -- nonsense`. */
const BODIES = Number(process.env.NONSENSE ?? 40);

let t: TestCommandApi;
let person: TestPerson;
beforeAll(async () => {
  t = await startTestCommandApi({
    LIMITS: 'wide',
    LIMIT_UPLOADS: '100000/minute',
    S3_URL: process.env.S3_URL ?? '',
  });
  person = await registerPerson(t.url);
  await t.commands.identity.grantRole(person.email, 'admin');
});
afterAll(() => t.close());

const odd: readonly unknown[] = [
  ...[null, true, -1, 0, 1e308, 2 ** 53, 0.1, '', ' ', 'x', 'x'.repeat(20_000), '\u0000', '\ud800', '💚'],
  ...[[], {}, [[[[]]]], [null], { $ne: null }, { $where: '1' }, "'; drop table identity.user; --"],
  ...['<script>alert(1)</script>', '../../etc/passwd', '2026-99-99', '2026-02-30', 'NaN', '-0', '1e999'],
  ...['{{7*7}}', '%00', '\u202e', '٣', 'ﬀ', 'a\u0300'.repeat(50), ['a', 'a'], { length: 1 }, '+1', '::1'],
];

type Path = readonly (string | number)[];

function pathsIn(value: unknown, at: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [at];
  return [at, ...Object.entries(value).flatMap(([key, inner]) => pathsIn(inner, [...at, key]))];
}

/** @returns the value with something else, or nothing (undefined), at a path. */
function withAt(value: unknown, [key, ...rest]: Path, other: unknown): unknown {
  if (key === undefined) return other;
  if (typeof value !== 'object' || value === null) return value;
  const copy: Record<string, unknown> = { ...value };
  copy[key] = withAt(copy[key], rest, other);
  return Array.isArray(value) ? Object.values(copy) : copy;
}

/** Bodies that are nearly right, and some that are not at all: the same ones for a seed. */
function bodiesFor(operation: Operation): unknown[] {
  const right = rightBody(operation);
  const nearly = fc
    .tuple(fc.constantFrom(...pathsIn(right)), fc.constantFrom(...odd), fc.constantFrom('is', 'has', 'lacks'))
    .map(([path, other, how]) =>
      how === 'lacks'
        ? withAt(right, path, undefined)
        : withAt(right, how === 'is' ? path : [...path, 'unheardOf'], other),
    );
  const any = fc.jsonValue({ maxDepth: 3 });
  return fc.sample(fc.oneof({ arbitrary: nearly, weight: 5 }, { arbitrary: any, weight: 1 }), {
    seed: SEED,
    numRuns: BODIES,
  });
}

/** @returns a sum of everything that is written, but for what is written down of whoever tries. */
async function written(): Promise<string> {
  const { rows: tables } = await sql<{ name: string }>`
    select table_schema || '.' || table_name as name from information_schema.tables
    where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema', 'security')
    order by 1`.execute(t.postgres.db);
  const sums: string[] = [];
  for (const { name } of tables) {
    const { rows } = await sql<{ sum: string }>`
      select count(*) || ' ' || coalesce(sum(hashtextextended(one::text, 0)), 0) as sum
      from ${sql.table(name)} as one`.execute(t.postgres.db);
    sums.push(`${name} ${rows[0]?.sum}`);
  }
  const documents = await t.listings.find().sort({ _id: 1 }).toArray();
  return [...sums, JSON.stringify(documents)].join('\n');
}

const withBody = commands.filter(({ body }) => body !== undefined);

/** Its signature says whether a body is what it must be, and nobody signs here. */
const takesAnything = ({ body }: Operation) => body?.safeParse([null]).success && body.safeParse('x').success;

describe('nonsense', () => {
  it.each(withBody.map((one) => [`${one.method.toUpperCase()} ${one.path}`, one] as const))(
    'sent to %s is refused with words, and writes nothing',
    async (_name, operation) => {
      const path = await pathOf(operation, t.url, person);
      const [wrong, right] = [[] as unknown[], [] as unknown[]];
      for (const body of bodiesFor(operation)) {
        // As JSON has it: what is undefined is not said.
        const text = JSON.stringify(body ?? null);
        const isRight = !takesAnything(operation) && operation.body?.safeParse(JSON.parse(text)).success;
        (isRight ? right : wrong).push(text);
      }
      const before = await written();
      for (const body of wrong) {
        const answer = await ask(operation, t.url, path, { token: person.token, body });
        expect(
          takesAnything(operation) ? [400, 401] : [400, 413, 422],
          `${body} got ${answer.text}`,
        ).toContain(answer.status);
        expect(errorOf(answer).message).not.toBe('');
      }
      expect(wrong.length).toBeGreaterThan(0);
      expect(await written()).toBe(before);
      for (const body of right) {
        const answer = await ask(operation, t.url, path, { token: person.token, body });
        expect(answer.status, `${body} got ${answer.text}`).toBeLessThan(500);
      }
    },
    60_000,
  );

  it.each(commands.map((one) => [`${one.method.toUpperCase()} ${one.path}`, one] as const))(
    'in the headers and the query of %s is refused or means nothing',
    async (_name, operation) => {
      const path = await pathOf(operation, t.url, person);
      const { token } = person;
      const strange: Record<string, string>[] = [
        { 'idempotency-key': 'two words' },
        { 'idempotency-key': 'x'.repeat(500) },
        { 'if-match': 'yesterday' },
        { 'if-match': '"-1"' },
        { 'content-type': 'text/plain' },
        { authorization: 'Bearer ' },
        { cookie: 'vivarium_refresh=%00; x' },
      ];
      for (const headers of strange) {
        const body = '{"unheardOf":';
        const answer = await ask(operation, t.url, path, { token, headers, ...(operation.body && { body }) });
        expect(answer.status, `${JSON.stringify(headers)} got ${answer.text}`).toBeLessThan(500);
      }
      const query = '?__proto__=1&limit=-1&limit=x&id[$ne]=1&q=%00';
      const answer = await ask(operation, t.url, `${path}${query}`, { token });
      expect(answer.status, answer.text).toBeLessThan(500);
    },
    60_000,
  );
});
