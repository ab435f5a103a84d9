import { ownPhoneSchema, phoneAttemptSchema } from '@vivarium/contracts/phones/http.ts';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { aListingBody } from '../listings/a-listing.ts';
import { errorOf, receiptOf, send } from '../testing/http.ts';
import { mailsTo } from '../testing/mails.ts';
import { registerPerson, type TestPerson } from '../testing/people.ts';
import { startTestCommandApi, type TestCommandApi } from '../testing/test-command-api.ts';
import { masterKeysOf } from '../vault/master-keys.ts';
import { openVault } from '../vault/vault.ts';
import { personalPhone } from './personal.ts';

let ahead = 0;
const clock = () => new Date(Date.now() + ahead);
/** Of what is around a context, what this one uses. */
type PersonalAt = Parameters<typeof personalPhone.erase>[1];
const TEN_MINUTES_MS = 10 * 60_000;

let t: TestCommandApi;
beforeAll(async () => {
  const settings = { DEV_MAILBOX: 'true', SELLER_REQUIREMENTS: 'email,phone', LIMIT_MESSAGES_TO: '6/minute' };
  t = await startTestCommandApi(settings, { clock });
});
afterEach(() => {
  ahead = 0;
});
afterAll(() => t.close());

let last = 5_550_100;
/** A number that nobody has used. */
const aNumber = () => {
  last += 1;
  return `+1512${last}`;
};
const give = (phone: string, { token }: TestPerson) =>
  send('POST', `${t.url}/account/phone`, { token, body: { phone } });
const confirm = (code: string, { token }: TestPerson) =>
  send('POST', `${t.url}/account/phone/confirm`, { token, body: { code } });
const show = async ({ token }: TestPerson) =>
  ownPhoneSchema.strict().parse((await send('GET', `${t.url}/account/phone`, { token })).body);
const codes = async (number: string) =>
  (await mailsTo(t.api.url, number)).map(({ text }) => /^\d{6}/.exec(text)?.[0] ?? '');
const wrongOf = (code: string) => (code === '000000' ? '111111' : '000000');

/** Gives a number. @returns the code that was sent to it */
async function sent(number: string, person: TestPerson): Promise<string> {
  expect((await give(number, person)).status).toBe(202);
  return (await codes(number))[0] ?? '';
}
async function withPhone(number = aNumber()): Promise<{ person: TestPerson; number: string }> {
  const person = await registerPerson(t.url);
  expect((await confirm(await sent(number, person), person)).status).toBe(204);
  return { person, number };
}

describe('a telephone number', () => {
  it('is asked after in the language of whoever gives it', async () => {
    const number = aNumber();
    const { token } = await registerPerson(t.url);
    const headers = { 'accept-language': 'de' };
    await send('POST', `${t.url}/account/phone`, { token, body: { phone: number }, headers });
    const [{ text } = { text: '' }] = await mailsTo(t.api.url, number);
    expect(text).toMatch(/^\d{6} ist Ihr Code für Vivarium/);
  });

  it('is its person’s once they say the code that was sent to it', async () => {
    const person = await registerPerson(t.url);
    const number = aNumber();
    const answer = await give(` ${number.slice(0, 5)} (${number.slice(5, 8)})-${number.slice(8)}`, person);
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([202, 'no-store']);
    const { expiresAt } = phoneAttemptSchema.strict().parse(answer.body);
    expect(await show(person)).toEqual({ phone: null, confirmedAt: null, attempt: { expiresAt } });
    const [code = ''] = await codes(number);
    expect((await confirm(code, person)).status).toBe(204);
    expect(await show(person)).toMatchObject({ phone: number, attempt: null });
    expect(errorOf(await confirm(code, person)).code).toBe('code_not_valid');
  });

  it.each([['512 555 0100'], ['+0 512 555 0100'], ['+1234567890123456'], ['call me'], ['+1512']])(
    'is not %s',
    async (phone) => {
      const answer = await give(phone, await registerPerson(t.url));
      expect([answer.status, errorOf(answer).code]).toEqual([422, 'validation_failed']);
      expect(errorOf(answer).details[0]?.path).toBe('phone');
    },
  );

  it('is not proved by the code of the message before, of somebody else, or of ten minutes ago', async () => {
    const [person, other] = [await registerPerson(t.url), await registerPerson(t.url)];
    const [number, another] = [aNumber(), aNumber()];
    const old = await sent(number, person);
    const code = await sent(number, person);
    if (old !== code) expect((await confirm(old, person)).status).toBe(422);
    const ofOther = await sent(another, other);
    if (ofOther !== code) expect((await confirm(ofOther, person)).status).toBe(422);
    ahead = TEN_MINUTES_MS + 1000;
    expect((await confirm(code, person)).status).toBe(422);
    ahead = 0;
    expect((await confirm(code, person)).status).toBe(422);
    expect((await confirm(ofOther, other)).status).toBe(204);
  });

  it('has to be given anew after five wrong codes, however many come at once', async () => {
    const person = await registerPerson(t.url);
    const code = await sent(aNumber(), person);
    const wrong = await Promise.all(Array.from({ length: 5 }, () => confirm(wrongOf(code), person)));
    expect(wrong.map(({ status }) => status)).toEqual([422, 422, 422, 422, 422]);
    expect((await confirm(code, person)).status).toBe(422);
    expect(await show(person)).toEqual({ phone: null, confirmedAt: null, attempt: null });
  });

  it('is still proved after four', async () => {
    const person = await registerPerson(t.url);
    const code = await sent(aNumber(), person);
    for (let tries = 0; tries < 4; tries += 1) await confirm(wrongOf(code), person);
    expect((await confirm(code, person)).status).toBe(204);
  });

  it('is one person’s only, and nobody learns whose', async () => {
    const { person, number } = await withPhone();
    const other = await registerPerson(t.url);
    const answer = await give(number, other);
    expect([answer.status, errorOf(answer).code]).toEqual([409, 'phone_taken']);
    expect(answer.text).not.toContain(person.id);
    expect(await codes(number)).toHaveLength(1);
    await send('DELETE', `${t.url}/account/phone`, { token: person.token });
    expect((await confirm(await sent(number, other), other)).status).toBe(204);
  });

  it('is one person’s only, though two prove it at once', async () => {
    const people = await Promise.all([registerPerson(t.url), registerPerson(t.url)]);
    const number = aNumber();
    const [anna, berta] = people;
    const [first, second] = [await sent(number, anna), await sent(number, berta)];
    const answers = await Promise.all([confirm(first, anna), confirm(second, berta)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 409]);
    const kept = await Promise.all(people.map(async (person) => (await show(person)).phone));
    expect(kept.filter((phone) => phone === number)).toHaveLength(1);
  });

  it('is in the account by its beginning', async () => {
    const { person } = await withPhone('+15125559981');
    const { body } = await send('GET', `${t.url}/account`, { token: person.token });
    expect(body).toMatchObject({ phone: '+151-xxx-xxxx' });
    const { token } = await registerPerson(t.url);
    expect((await send('GET', `${t.url}/account`, { token })).body).toMatchObject({ phone: null });
  });

  it('stays while another one is not proved, and gives way to it then', async () => {
    const { person, number } = await withPhone();
    const next = aNumber();
    const code = await sent(next, person);
    expect((await show(person)).phone).toBe(number);
    expect((await confirm(code, person)).status).toBe(204);
    expect((await show(person)).phone).toBe(next);
    expect((await give(number, await registerPerson(t.url))).status).toBe(202);
  });

  it('is forgotten when its person says so, twice or once', async () => {
    const { person } = await withPhone();
    const remove = () => send('DELETE', `${t.url}/account/phone`, { token: person.token });
    expect([(await remove()).status, (await remove()).status]).toEqual([204, 204]);
    expect(await show(person)).toEqual({ phone: null, confirmedAt: null, attempt: null });
  });

  it('gets so many messages and no more, whoever asks', async () => {
    const number = aNumber();
    const people = await Promise.all(Array.from({ length: 7 }, () => registerPerson(t.url)));
    const statuses: number[] = [];
    for (const person of people) statuses.push((await give(number, person)).status);
    expect(statuses).toEqual([202, 202, 202, 202, 202, 202, 429]);
    expect(await codes(number)).toHaveLength(6);
  });
});

describe('what is kept of a number', () => {
  const tables = ['phone', 'phone_attempt', 'kept_message'];
  const rowsOf = async (person: TestPerson) => {
    const all = await Promise.all(
      tables.map((table) =>
        sql<object>`select * from ${sql.table(`private.${table}`)} where person_id = ${person.uuid}`.execute(
          t.postgres.db,
        ),
      ),
    );
    return all.flatMap(({ rows }) => rows);
  };

  it('is sealed, and reading it is written down', async () => {
    const { person, number } = await withPhone();
    await give(number, person);
    const rows = await rowsOf(person);
    expect(rows.length).toBeGreaterThanOrEqual(3);
    const bytes = rows.flatMap((row) => Object.values(row).filter(Buffer.isBuffer));
    expect(bytes.some((one) => one.includes(number.slice(1)))).toBe(false);
    expect(JSON.stringify(rows)).not.toContain(number.slice(1));
    await show(person);
    const { rows: readings } = await sql<{ purpose: string; reader_id: string | null }>`
      select purpose, reader_id from private.reading where person_id = ${person.uuid} and about = 'phone'
    `.execute(t.postgres.db);
    expect(readings).toEqual([{ purpose: 'account', reader_id: person.uuid }]);
  });

  it('is told to its person, and gone with them, so that others may have the number', async () => {
    const { person, number } = await withPhone();
    const { PRIVATE_DATA_KEYS } = t.config;
    const vault = openVault(masterKeysOf(PRIVATE_DATA_KEYS), { clock, newId: () => crypto.randomUUID() });
    const at = { postgres: t.postgres.db, vault } as unknown as PersonalAt;
    const next = aNumber();
    await give(next, person);
    expect(await personalPhone.tell(person.uuid, at)).toMatchObject({
      phone: { phone: number },
      'phone-to-be-confirmed': { phone: next },
    });
    await personalPhone.erase(person.uuid, at);
    expect(await rowsOf(person)).toEqual([]);
    expect(await codes(number)).toEqual([]);
    await withPhone(number);
  });
});

describe('a marketplace that asks sellers for a telephone number', () => {
  it('lets them publish once it is theirs, and says what is missing before', async () => {
    const person = await registerPerson(t.url);
    const { token } = person;
    const { id } = receiptOf(await send('POST', `${t.url}/listings`, { token, body: aListingBody() }));
    const publish = () => send('POST', `${t.url}/listings/${id}/publish`, { token });
    const refused = await publish();
    expect([refused.status, errorOf(refused).code]).toEqual([422, 'seller_requirements']);
    expect(errorOf(refused).details).toMatchObject([{ path: 'phone', code: 'phone_not_verified' }]);
    expect((await confirm(await sent(aNumber(), person), person)).status).toBe(204);
    expect((await publish()).status).toBe(200);
  });
});
