import { importCheckSchema, importReceiptSchema } from '@vivarium/contracts/listings/imports/http.ts';
import { decodeId, newUuidV7 } from '@vivarium/contracts/shared/id.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { errorOf, send } from '../../testing/http.ts';
import { registerPerson, type TestPerson } from '../../testing/people.ts';
import { startTestCommandApi, type TestCommandApi } from '../../testing/test-command-api.ts';
import { listingDocuments, listingStore } from '../listings.store.ts';
import { findImport, noteImport } from './file-import.store.ts';
import type { FileImportTables } from './file-import.table.ts';
import { finishImports } from './job.ts';

let t: TestCommandApi;
let seller: TestPerson;
beforeAll(async () => {
  t = await startTestCommandApi();
  seller = await registerPerson(t.url);
});
afterAll(() => t.close());

const place = 'lat=52.52&lng=13.4&city=Berlin&country=DE&currency=EUR';
const headers = 'Species,Traits,Sex,Life stage,Origin,Price,Description';
const fileOf = (...rows: string[]) => [headers, ...rows].join('\n');
const animal = (traits = 'Pastel', price = '149.00') =>
  `Ball python,"${traits}",female,hatchling,captive bred,${price},Eats well.`;

interface Sending {
  query?: string;
  key?: string | null;
  person?: TestPerson;
  type?: string;
}
const post = (
  path: string,
  file: string,
  { query = place, key, person = seller, type = 'text/csv' }: Sending = {},
) =>
  send('POST', `${t.url}/listings/imports${path}?${query}`, {
    token: person.token,
    body: file,
    headers: {
      'content-type': type,
      ...(key === null ? {} : { 'idempotency-key': key ?? crypto.randomUUID() }),
    },
  });
const doImport = (file: string, options: Sending = {}) => post('', file, options);
const check = async (file: string, options: Sending = {}) =>
  importCheckSchema.parse((await post('/check', file, options)).body);
const countOf = (person: TestPerson) => t.listings.countDocuments({ sellerId: person.uuid });
const imports = () => t.postgres.db as unknown as Parameters<typeof findImport>[0];

describe('an import of a file', () => {
  it('lists every animal as a draft, each with the event that tells of it', async () => {
    const person = await registerPerson(t.url);
    const answer = await doImport(fileOf(animal(), animal('100% het Clown, Pastel', '€1200')), { person });
    expect(answer.status).toBe(201);
    const { listings } = importReceiptSchema.parse(answer.body);
    expect(listings).toMatchObject([
      { row: 2, version: 1, status: 'draft' },
      { row: 3, version: 1, status: 'draft' },
    ]);
    const stored = await t.listings.findOne({ _id: decodeId(listings[1]?.id ?? '') ?? '' });
    expect(stored).toMatchObject({
      sellerId: person.uuid,
      title: 'het Clown Pastel Ball python',
      price: { amount: 120_000, currency: 'EUR' },
      location: { city: 'Berlin', country: 'DE' },
      outbox: [{ type: 'listing.created', aggregateversion: 1, actorid: person.uuid }],
      pendingSince: expect.any(Date),
    });
  });

  it('publishes them where that is wished, and they are changed as any other', async () => {
    const answer = await doImport(fileOf(animal()), { query: `${place}&publish=true` });
    const [listing] = importReceiptSchema.parse(answer.body).listings;
    expect(listing).toMatchObject({ version: 2, status: 'active' });
    const id = listing?.id ?? '';
    expect(await t.listings.findOne({ _id: decodeId(id) ?? '' })).toMatchObject({
      outbox: [
        { type: 'listing.created', aggregateversion: 1 },
        { type: 'listing.published', aggregateversion: 2 },
      ],
    });
    const hidden = await send('POST', `${t.url}/listings/${id}/hide`, { token: seller.token });
    expect(hidden.body).toMatchObject({ id, version: 3, status: 'hidden' });
  });

  it('lists nothing where one row is wrong, and says all that is', async () => {
    const person = await registerPerson(t.url);
    const file = fileOf(animal(), animal('Pastell'), animal('Pastel', '-5'));
    const answer = await doImport(file, { person });
    expect(answer.status).toBe(422);
    const { code, message, details } = errorOf(answer);
    expect({ code, message }).toEqual({
      code: 'import_refused',
      message: 'Nothing was imported: something is wrong in 2 rows.',
    });
    expect(details.map(({ path }) => path)).toEqual(['rows.3.Traits', 'rows.4.Price']);
    expect(await countOf(person)).toBe(0);
  });

  it('refuses to publish what could not be published by hand', async () => {
    const person = await registerPerson(t.url);
    const file = fileOf('Ball python,,,adult,captive bred,100,');
    expect((await check(file, { person })).ready).toBe(true);
    const wished = await check(file, { person, query: `${place}&publish=true` });
    expect(wished.problems.map(({ row, column }) => [row, column])).toEqual([
      [2, 'Description'],
      [2, 'Sex'],
    ]);
    expect((await doImport(file, { person, query: `${place}&publish=true` })).status).toBe(422);
    expect(await countOf(person)).toBe(0);
  });

  it('needs a key, a place and a token, and takes CSV alone', async () => {
    expect(errorOf(await doImport(fileOf(animal()), { key: null })).details[0]?.path).toBe('Idempotency-Key');
    expect((await doImport(fileOf(animal()), { query: 'lat=1&lng=2' })).status).toBe(400);
    expect((await doImport(fileOf(animal()), { query: `${place}&country=XX` })).status).toBe(400);
    expect((await doImport(fileOf(animal()), { type: 'application/json' })).status).toBe(415);
    expect((await doImport('{}', { type: 'application/json' })).status).toBe(415);
    expect((await doImport(fileOf(animal()), { person: { ...seller, token: 'none' } })).status).toBe(401);
    expect((await doImport('x'.repeat(5 * 1024 * 1024 + 1))).status).toBe(413);
    const elsewhere = await send('POST', `${t.url}/listings`, {
      ...{ token: seller.token, body: fileOf(animal()) },
      headers: { 'content-type': 'text/csv' },
    });
    expect(elsewhere.status).toBe(415);
  });
});

describe('a dry run', () => {
  it('writes nothing, and shows what would be listed beside what is wrong', async () => {
    const person = await registerPerson(t.url);
    const answer = await check(`${fileOf(animal('66% het clown'), animal('Pastell'))}`, { person });
    expect(answer).toMatchObject({
      rows: 2,
      ready: false,
      columns: headers.split(',').map((header) => ({ header, readAs: header })),
      problems: [{ row: 3, column: 'Traits', value: 'Pastell', code: 'unreadable' }],
      animals: [
        {
          row: 2,
          title: '66% poss het Clown Ball python',
          species: 'python-regius',
          traits: ['66% poss het Clown'],
          price: { amount: '149.00', currency: 'EUR' },
        },
      ],
      importedBefore: null,
    });
    expect(await countOf(person)).toBe(0);
  });

  it('tells of a file that was imported before', async () => {
    const person = await registerPerson(t.url);
    const file = fileOf(animal());
    await doImport(file, { person });
    expect((await check(file, { person })).importedBefore).not.toBeNull();
    const other = await registerPerson(t.url);
    expect((await check(file, { person: other })).importedBefore).toBeNull();
  });
});

describe('the same file sent again under its key', () => {
  it('lists nothing twice, also many times at once, and answers as the first time', async () => {
    const person = await registerPerson(t.url);
    const key = crypto.randomUUID();
    const file = fileOf(animal(), animal(), animal());
    const answers = await Promise.all(Array.from({ length: 5 }, () => doImport(file, { person, key })));
    const bodies = new Set(answers.map(({ text }) => text));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201]);
    expect(bodies.size).toBe(1);
    expect(await countOf(person)).toBe(3);
    expect(errorOf(await doImport(fileOf(animal()), { person, key })).code).toBe('idempotency_key_reused');
    expect(errorOf(await doImport(file, { person, key, query: `${place}&publish=true` })).code).toBe(
      'idempotency_key_reused',
    );
  });
});

describe('an import whose server was killed', () => {
  /** What stands in the stores after the server was killed when `listed` of three animals were listed. */
  async function killedAfter(listed: number) {
    const person = await registerPerson(t.url);
    const file = fileOf(animal(), animal(), animal());
    const key = crypto.randomUUID();
    await doImport(file, { person, key });
    const documents = await listingDocuments(t.mongo.db).find({ sellerId: person.uuid }).toArray();
    const made = [];
    for (const { _id, outbox } of documents) {
      const stored = await listingStore.read(t.mongo.db, _id, undefined);
      if (stored !== undefined) made.push({ after: stored.state, events: outbox });
    }
    const before = await findImport(imports(), { sellerId: person.uuid, key });
    if (before === undefined) throw new Error('there is no such import');
    await t.postgres.db
      .withTables<FileImportTables>()
      .updateTable('listings.file_import')
      .set({ made: JSON.stringify(made), created_at: new Date(Date.now() - 60_000) })
      .where('id', '=', before.id)
      .execute();
    await t.listings.deleteMany({ _id: { $in: made.slice(listed).map(({ after }) => after.id) } });
    return { person, file, key, ids: made.map(({ after }) => after.id) };
  }
  const idsOf = async (person: TestPerson) =>
    (await t.listings.find({ sellerId: person.uuid }).toArray()).map(({ _id }) => _id).toSorted();
  const runJob = () =>
    finishImports.run({
      ...{
        postgres: t.postgres.db as never,
        mongo: t.mongo.db,
        config: t.config,
        redis: undefined as never,
        vault: undefined as never,
      },
      ...{ hint: { mongo: () => {}, postgres: () => {} }, clock: () => new Date(), newId: newUuidV7 },
      findShowings: async () => [],
      signal: new AbortController().signal,
    });

  it.each([0, 1, 3])('after %i of three animals is finished by the worker, each once', async (listed) => {
    const { person, key, ids } = await killedAfter(listed);
    await runJob();
    expect(await idsOf(person)).toEqual(ids.toSorted());
    expect(await findImport(imports(), { sellerId: person.uuid, key })).toMatchObject({ made: null });
  });

  it('is finished by who sends it again, and answers with the same listings', async () => {
    const { person, file, key, ids } = await killedAfter(1);
    const answer = await doImport(file, { person, key });
    const { listings } = importReceiptSchema.parse(answer.body);
    expect(listings.map(({ id }) => decodeId(id)).toSorted()).toEqual(ids.toSorted());
    expect(await idsOf(person)).toEqual(ids.toSorted());
  });

  it('leaves what has changed since as it is', async () => {
    const { person, ids } = await killedAfter(3);
    await t.listings.updateOne({ _id: ids[0] ?? '' }, { $set: { version: 7, title: 'Another title' } });
    await runJob();
    expect(await t.listings.findOne({ _id: ids[0] ?? '' })).toMatchObject({
      version: 7,
      title: 'Another title',
    });
    expect(await idsOf(person)).toHaveLength(3);
  });

  it('keeps none of those behind it waiting that cannot be finished', async () => {
    const [broken, waiting] = [await killedAfter(0), await killedAfter(0)];
    const { person, key } = broken;
    const noted = await findImport(imports(), { sellerId: person.uuid, key });
    const make = (made: unknown) =>
      t.postgres.db
        .withTables<FileImportTables>()
        .updateTable('listings.file_import')
        .set({ made: JSON.stringify(made) })
        .where('id', '=', noted?.id ?? '')
        .execute();
    await make([{ after: 'of another shape', events: [] }]);
    await expect(runJob()).rejects.toBeInstanceOf(AggregateError);
    expect(await idsOf(waiting.person)).toEqual(waiting.ids.toSorted());
    expect(await idsOf(person)).toEqual([]);
    await make(noted?.made);
    await runJob();
    expect(await idsOf(person)).toEqual(broken.ids.toSorted());
  });

  it('is under way still where it was noted a moment ago, and is not taken from whoever does it', async () => {
    const person = await registerPerson(t.url);
    const one = {
      ...{ id: newUuidV7(), sellerId: person.uuid, key: 'k', requestHash: '', contentHash: '' },
      ...{ createdAt: new Date(), made: [], receipt: [] },
    };
    await noteImport(imports(), one);
    await runJob();
    expect(await findImport(imports(), one)).toMatchObject({ made: [] });
  });
});

it('of 500 animals is one request, which is done within the two minutes that 100 may take', async () => {
  const person = await registerPerson(t.url);
  const file = fileOf(
    ...Array.from({ length: 500 }, (_, i) => animal('Pastel, 100% het Clown', String(i + 1))),
  );
  const began = performance.now();
  const answer = await doImport(file, { person, query: `${place}&publish=true` });
  process.stdout.write(`500 animals imported and published in ${Math.round(performance.now() - began)} ms\n`);
  expect(answer.status).toBe(201);
  // Each took its turn, so that they don't fill the first pages of the search.
  const turns = (await t.listings.find({ sellerId: person.uuid }).toArray()).map(({ turn }) => Number(turn));
  expect(turns.toSorted((one, other) => one - other)).toEqual(Array.from({ length: 500 }, (_, i) => i + 1));
});
