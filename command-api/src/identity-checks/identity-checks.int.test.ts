import { begunIdentityCheckSchema, ownIdentitySchema } from '@vivarium/contracts/identity-checks/http.ts';
import { decodeId, encodeId } from '@vivarium/contracts/shared/id.ts';
import { createLogger } from '@vivarium/platform/telemetry/logger.ts';
import { sql } from 'kysely';
import Stripe from 'stripe';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { aListingBody } from '../listings/a-listing.ts';
import { SANDBOX_SECRET } from '../payments/config.ts';
import { sandboxConfigSchema } from '../payments/sandbox/config.ts';
import { type PaymentSandbox, startPaymentSandbox } from '../payments/sandbox/server.ts';
import { errorOf, receiptOf, send } from '../testing/http.ts';
import { registerPerson, type TestPerson } from '../testing/people.ts';
import { startTestCommandApi, type TestCommandApi } from '../testing/test-command-api.ts';
import { masterKeysOf } from '../vault/master-keys.ts';
import { openVault } from '../vault/vault.ts';
import { personalIdentity } from './personal.ts';

/** Of what is around a context, what this one uses. */
type PersonalAt = Parameters<typeof personalIdentity.erase>[1];

let sandbox: PaymentSandbox;
let t: TestCommandApi;
beforeAll(async () => {
  const mischief = { SANDBOX_MISCHIEF: 'repeat,swap' };
  sandbox = await startPaymentSandbox(sandboxConfigSchema.parse(mischief), {
    logger: createLogger('test', 'silent'),
  });
  t = await startTestCommandApi({ PAYMENTS_URL: sandbox.url, SELLER_REQUIREMENTS: 'email,identity' });
  await t.relay();
});
afterAll(async () => {
  await t.close();
  await sandbox.close();
});

let last = 7_000_000;
/** A document that nobody has shown. */
const aDocument = () => {
  last += 1;
  return { country: 'DE', number: `L01X${last}` };
};
const begin = ({ token }: TestPerson) => send('POST', `${t.url}/account/identity`, { token });
const show = async ({ token }: TestPerson) =>
  ownIdentitySchema.strict().parse((await send('GET', `${t.url}/account/identity`, { token })).body);
const forget = ({ token }: TestPerson) => send('DELETE', `${t.url}/account/identity`, { token });
const becomes = (person: TestPerson, state: object) =>
  vi.waitFor(async () => expect(await show(person)).toMatchObject(state), 30_000);
/** On the page of the provider, which is known by our own name for the try. */
const showDocument = async (ref: string, document: object, outcome = 'confirm') => {
  const { rows } = await sql<{ id: string }>`
    select id from private.identity_check where ref = ${ref}`.execute(t.postgres.db);
  const page = encodeId(rows[0]?.id ?? '');
  return send('POST', `${t.url}/sandbox/identity/${page}`, { body: { outcome, ...document } });
};

/** @returns the provider's name for a check that was begun. */
async function begun(person: TestPerson): Promise<string> {
  const answer = await begin(person);
  expect([answer.status, answer.headers.get('cache-control')]).toEqual([202, 'no-store']);
  const { kycStatus, url } = begunIdentityCheckSchema.strict().parse(answer.body);
  expect(kycStatus).toBe('pending');
  const id = decodeId(url.split('/').at(-1) ?? '');
  const { rows } = await sql<{ ref: string }>`
    select ref from private.identity_check where id = ${id} and person_id = ${person.uuid}`.execute(
    t.postgres.db,
  );
  return rows[0]?.ref ?? '';
}
async function known(document = aDocument()) {
  const person = await registerPerson(t.url);
  const ref = await begun(person);
  expect((await showDocument(ref, document)).status).toBe(204);
  await becomes(person, { kycStatus: 'verified' });
  return { person, ref, document };
}

const stripe = new Stripe('sk_of_a_test');
/** Tells something in the place of the provider. */
function tell(
  type: string,
  ref: string,
  {
    secret = SANDBOX_SECRET,
    ageS = 0,
    signature,
  }: { secret?: string; ageS?: number; signature?: string } = {},
) {
  const object = { id: ref, object: 'identity.verification_session', status: 'verified', metadata: {} };
  const body = { id: `evt_${ref}`, object: 'event', type, data: { object } };
  const payload = JSON.stringify(body);
  const timestamp = Math.floor(Date.now() / 1000) - ageS;
  const signed = stripe.webhooks.generateTestHeaderString({ payload, secret, timestamp });
  const headers = { 'stripe-signature': signature ?? signed };
  return send('POST', `${t.url}/account/identity/webhook`, { body, headers });
}
const VERIFIED = 'identity.verification_session.verified';

describe('who somebody is', () => {
  it('is known once the provider has seen their document, of which they see the end', async () => {
    const person = await registerPerson(t.url);
    expect(await show(person)).toEqual({
      ...{ kycStatus: 'none', reason: null, decidedAt: null, document: null },
    });
    const ref = await begun(person);
    expect(await show(person)).toMatchObject({ kycStatus: 'pending' });
    const document = aDocument();
    await showDocument(ref, document);
    await becomes(person, {
      ...{ kycStatus: 'verified', reason: null },
      document: { country: 'DE', number: `••••${document.number.slice(-4)}` },
    });
    const account = await send('GET', `${t.url}/account`, { token: person.token });
    expect(account.body).toMatchObject({ kycStatus: 'verified' });
  });

  it('is begun once at a time, goes on where it was begun, and is not begun again where it is known', async () => {
    const person = await registerPerson(t.url);
    const answers = await Promise.all([begin(person), begin(person), begin(person)]);
    const statuses = new Set(answers.map(({ status }) => status));
    expect(statuses.has(202) && [...statuses].every((status) => [202, 409].includes(status))).toBe(true);
    const ref = await begun(person);
    expect(await begun(person)).toBe(ref);
    const { person: other } = await known();
    expect(errorOf(await begin(other)).code).toBe('identity_check_begun');
  });

  it('is not known by a document that is not good, and may be by the next one, or the next try', async () => {
    const person = await registerPerson(t.url);
    const ref = await begun(person);
    await showDocument(ref, aDocument(), 'refuse');
    await becomes(person, { kycStatus: 'rejected', reason: 'not_confirmed', document: null });
    await showDocument(ref, aDocument());
    await becomes(person, { kycStatus: 'verified', reason: null });
    const other = await registerPerson(t.url);
    await showDocument(await begun(other), aDocument(), 'refuse');
    await becomes(other, { kycStatus: 'rejected' });
    await showDocument(await begun(other), aDocument());
    await becomes(other, { kycStatus: 'verified' });
  });

  it('is one account’s only, however the number is written, though two show it at once, and nobody learns whose', async () => {
    const { document, person } = await known();
    const spaced = document.number.toLowerCase().replace('x', '-X ');
    const other = await registerPerson(t.url);
    await showDocument(await begun(other), { ...document, number: spaced });
    await becomes(other, { kycStatus: 'rejected', reason: 'identity_taken', document: null });
    expect(JSON.stringify(await show(other))).not.toContain(person.id);
    const fresh = aDocument();
    const people = await Promise.all([registerPerson(t.url), registerPerson(t.url)]);
    const refs = await Promise.all(people.map(begun));
    await Promise.all(refs.map((ref) => showDocument(ref, fresh)));
    await vi.waitFor(async () => {
      const states = await Promise.all(people.map(async (one) => (await show(one)).kycStatus));
      expect(states.sort()).toEqual(['rejected', 'verified']);
    }, 30_000);
  });

  it('is seen by everybody once it is known, and no more once it was forgotten', async () => {
    const { person } = await known();
    await forget(person);
    await vi.waitFor(async () => {
      const told = (await t.events.of(person.uuid)).map(({ data }) => data);
      expect(told).toMatchObject([
        { user: { isIdentityVerified: false } },
        { user: { isIdentityVerified: true }, changed: ['isIdentityVerified'] },
        { user: { isIdentityVerified: false }, changed: ['isIdentityVerified'] },
      ]);
      expect(JSON.stringify(told)).not.toContain('L01X');
    }, 30_000);
  });

  it('is free for another account once it was forgotten, and the provider has forgotten it too', async () => {
    const { person, ref, document } = await known();
    expect([(await forget(person)).status, (await forget(person)).status]).toEqual([204, 204]);
    expect(await show(person)).toMatchObject({ kycStatus: 'none', document: null });
    const session = await fetch(
      `${sandbox.url}/v1/identity/verification_sessions/${ref}?expand[]=last_verification_report`,
    );
    expect(await session.json()).toMatchObject({
      redaction: { status: 'redacted' },
      last_verification_report: null,
    });
    await known(document);
  });
});

describe('what a provider tells', () => {
  it.each([
    ['signed by somebody else', { secret: 'whsec_of_somebody_else' }],
    ['not signed', { signature: '' }],
    ['signed long ago', { ageS: 3600 }],
  ])('is refused where it is %s', async (_why, how) => {
    const person = await registerPerson(t.url);
    const ref = await begun(person);
    const answer = await tell(VERIFIED, ref, how);
    expect([answer.status, errorOf(answer).code]).toEqual([401, 'invalid_signature']);
    expect(await show(person)).toMatchObject({ kycStatus: 'pending' });
  });

  it('is asked for at the provider: what a message says by itself makes nobody known', async () => {
    const person = await registerPerson(t.url);
    expect((await tell(VERIFIED, await begun(person))).status).toBe(204);
    expect(await show(person)).toMatchObject({ kycStatus: 'pending' });
  });

  it('changes nothing when it comes again, late, or of a try that was forgotten', async () => {
    const { person, ref } = await known();
    for (const type of [VERIFIED, 'identity.verification_session.requires_input'])
      expect((await tell(type, ref)).status).toBe(204);
    expect(await show(person)).toMatchObject({ kycStatus: 'verified' });
    await forget(person);
    await tell(VERIFIED, ref);
    expect(await show(person)).toMatchObject({ kycStatus: 'none' });
    expect((await tell(VERIFIED, `vs_${'0'.repeat(32)}`)).status).toBe(204);
    expect((await tell('identity.something_else', ref)).status).toBe(204);
  });

  it('is nobody’s where the session was opened for another check', async () => {
    const [person, other] = [await registerPerson(t.url), await registerPerson(t.url)];
    const [mine, theirs] = [await begun(person), await begun(other)];
    // As if the two had been mixed up in our own rows.
    await sql`update private.identity_check set ref = ref || '-swapped' where ref = ${mine}`.execute(
      t.postgres.db,
    );
    await sql`update private.identity_check set ref = ${mine} where ref = ${theirs}`.execute(t.postgres.db);
    await showDocument(mine, aDocument());
    await tell(VERIFIED, mine);
    expect(await show(other)).toMatchObject({ kycStatus: 'pending', document: null });
  });
});

describe('what is kept of a document', () => {
  it('is sealed, reading it is written down, and all of it goes with its person, at the provider too', async () => {
    const { person, ref, document } = await known();
    const rowOf = () =>
      sql<{ sealed: Buffer }>`select * from private.identity_number where person_id = ${person.uuid}`.execute(
        t.postgres.db,
      );
    const [row] = (await rowOf()).rows;
    expect(row?.sealed.includes(document.number)).toBe(false);
    expect(JSON.stringify(row)).not.toContain(document.number);
    const readings = await sql<{ purpose: string; reader_id: string }>`
      select distinct purpose, reader_id from private.reading
      where person_id = ${person.uuid} and about = 'identity'`.execute(t.postgres.db);
    expect(readings.rows).toEqual([{ purpose: 'account', reader_id: person.uuid }]);
    const moment = { clock: () => new Date(), newId: () => crypto.randomUUID() };
    const vault = openVault(masterKeysOf(t.config.PRIVATE_DATA_KEYS), moment);
    const at = { ...moment, postgres: t.postgres.db, vault, config: t.config } as unknown as PersonalAt;
    expect(await personalIdentity.erase(person.uuid, at)).toEqual([]);
    expect((await rowOf()).rows).toEqual([]);
    const session = await fetch(`${sandbox.url}/v1/identity/verification_sessions/${ref}`);
    expect(await session.json()).toMatchObject({ redaction: { status: 'redacted' } });
    await known(document);
  });
});

describe('publishing, where it must be known who sells', () => {
  it('is refused until it is', async () => {
    const person = await registerPerson(t.url);
    const { token } = person;
    const { id } = receiptOf(await send('POST', `${t.url}/listings`, { token, body: aListingBody() }));
    const publish = () => send('POST', `${t.url}/listings/${id}/publish`, { token });
    expect(errorOf(await publish())).toMatchObject({
      code: 'seller_requirements',
      details: [{ path: 'identity', code: 'identity_not_verified' }],
    });
    await showDocument(await begun(person), aDocument());
    await becomes(person, { kycStatus: 'verified' });
    expect((await publish()).status).toBe(200);
  });
});

describe('without a provider', () => {
  it('nothing is begun, and nothing is told', async () => {
    const alone = await startTestCommandApi({});
    const { token } = await registerPerson(alone.url);
    const answer = await send('POST', `${alone.url}/account/identity`, { token });
    expect([answer.status, errorOf(answer).code]).toEqual([409, 'no_identity_checks']);
    const told = await send('POST', `${alone.url}/account/identity/webhook`, { body: {} });
    expect([told.status, errorOf(told).code]).toEqual([401, 'invalid_signature']);
    const page = encodeId(crypto.randomUUID());
    const document = { outcome: 'confirm', ...aDocument() };
    const shown = await send('POST', `${alone.url}/sandbox/identity/${page}`, { body: document });
    expect([shown.status, errorOf(shown).code]).toEqual([404, 'identity_check_not_found']);
    await alone.close();
  });
});
