import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Mail } from '../../mail/mail.ts';
import { mailsIn } from '../../mail/mailbox.store.ts';
import { send as ask } from '../../testing/http.ts';
import { meanwhile } from '../../testing/meanwhile.ts';
import { registerPerson, type TestPerson } from '../../testing/people.ts';
import { startTestCommandApi, type TestCommandApi } from '../../testing/test-command-api.ts';
import { hashOfWord } from '../secret-word.ts';
import { writeLetter } from './letter-writer.ts';
import { writeMissedLetters } from './write-missed.ts';

// No worker: whatever is to be written waits.
let t: TestCommandApi;
beforeAll(async () => {
  t = await startTestCommandApi();
});
afterAll(() => t.close());

const clock = () => new Date();
const NEW = 'a quite different password';

/** Writes a letter. @returns the mails that it came to */
async function written(id: string): Promise<Mail[]> {
  const mails: Mail[] = [];
  const send = async (mail: Mail) => void mails.push(mail);
  await writeLetter({ db: t.postgres.db, send, publicUrl: 'http://localhost:3000', clock }, id);
  return mails;
}
const lettersOf = ({ uuid, email }: TestPerson) =>
  t.postgres.db
    .selectFrom('identity.letter')
    .select(['id', 'kind'])
    .where(({ eb, or }) => or([eb('user_id', '=', uuid), eb('recipient', '=', email)]))
    .orderBy('id')
    .execute();
const wordsOf = ({ uuid }: TestPerson) =>
  t.postgres.db.selectFrom('identity.mailed_token').select('purpose').where('user_id', '=', uuid).execute();
/** Somebody who has asked to change their address. */
async function aMover() {
  const person = await registerPerson(t.url);
  const body = { password: person.password, email: `new-${person.email}` };
  expect((await ask('POST', `${t.url}/account/email`, { token: person.token, body })).status).toBe(202);
  const letter = (await lettersOf(person)).find(({ kind }) => kind === 'change_email');
  return { person, letter: letter?.id ?? '' };
}

describe('a letter with a word that waits to be written', () => {
  it('is written once', async () => {
    const { person, letter } = await aMover();
    expect(await written(letter)).toMatchObject([{ to: `new-${person.email}` }]);
    expect(await written(letter)).toEqual([]);
    expect(await wordsOf(person)).toEqual([{ purpose: 'change_email' }]);
  });

  it('is none any more once the password was changed', async () => {
    const { person, letter } = await aMover();
    const body = { current: person.password, password: NEW };
    const changed = await ask('POST', `${t.url}/account/password`, { token: person.token, body });
    expect(changed.status).toBe(204);
    expect(await written(letter)).toEqual([]);
    expect(await wordsOf(person)).toEqual([]);
  });

  it('is none any more once the password was set anew, whoever has asked for it', async () => {
    const { person, letter } = await aMover();
    const forgot = { body: { email: person.email } };
    await ask('POST', `${t.url}/auth/forgot-password`, forgot);
    await t.postgres.db
      .insertInto('identity.mailed_token')
      .values({
        ...{ token_hash: hashOfWord('a word'), user_id: person.uuid, purpose: 'reset_password' },
        ...{ email: person.email, created_at: clock(), expires_at: new Date(Date.now() + 60_000) },
      })
      .execute();
    const reset = { body: { token: 'a word', password: NEW } };
    expect((await ask('POST', `${t.url}/auth/reset-password`, reset)).status).toBe(204);
    const kinds = (await lettersOf(person)).map(({ kind }) => kind);
    for (const kind of ['verify_email', 'change_email', 'reset_password']) expect(kinds).not.toContain(kind);
    expect(await written(letter)).toEqual([]);
    expect(await wordsOf(person)).toEqual([]);
  });

  it('is none any more where it is withdrawn while it is being written', async () => {
    const { person, letter } = await aMover();
    const mails = await meanwhile(
      t.postgres.db,
      (transaction) => transaction.deleteFrom('identity.letter').where('id', '=', letter).execute(),
      () => written(letter),
    );
    expect(mails).toEqual([]);
    expect(await wordsOf(person)).toEqual([]);
  });
});

describe('a letter whose event was lost', () => {
  it('is written all the same, an hour later and not after a day', async () => {
    const waiting = async () => {
      const { person, letter } = await aMover();
      return { letter, email: person.email };
    };
    const [fresh, missed, old] = [await waiting(), await waiting(), await waiting()];
    const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000);
    for (const [{ letter }, hours] of [[missed, 2] as const, [old, 25] as const]) {
      const letters = t.postgres.db.updateTable('identity.letter').set({ created_at: hoursAgo(hours) });
      await letters.where('id', '=', letter).execute();
    }
    await writeMissedLetters.run({
      ...{ postgres: t.postgres.db, config: { ...t.config, DEV_MAILBOX: true }, clock },
      signal: new AbortController().signal,
    } as unknown as Parameters<typeof writeMissedLetters.run>[0]);
    const left = await t.postgres.db.selectFrom('identity.letter').select('id').execute();
    const isLeft = ({ letter }: { letter: string }) => left.some(({ id }) => id === letter);
    expect([fresh, missed, old].map(isLeft)).toEqual([true, false, true]);
    expect(await mailsIn(t.postgres.db, `new-${missed.email}`)).toHaveLength(1);
  });
});

describe('whoever is kept out', () => {
  /** Keeps somebody out, or lets them in. @returns the letter about it */
  const change = async (person: TestPerson, how: 'suspend' | 'unsuspend') => {
    const body = how === 'suspend' ? { reason: 'Sold what was not theirs.' } : {};
    const { status } = await ask('POST', `${t.url}/admin/users/${person.id}/${how}`, { token, body });
    expect(status).toBe(204);
    return (await lettersOf(person)).at(-1)?.id ?? '';
  };
  let token: string;
  beforeAll(async () => {
    const { email, password } = await registerPerson(t.url);
    await t.commands.identity.grantRole(email, 'moderator');
    const session = await ask('POST', `${t.url}/auth/login`, { body: { email, password } });
    token = (session.body as { accessToken: string }).accessToken;
  });

  it('is told so in their own language, and of being let in again', async () => {
    const person = await registerPerson(t.url);
    await ask('PATCH', `${t.url}/account/notification-preferences`, {
      token: person.token,
      body: { language: 'de' },
    });
    const out = await change(person, 'suspend');
    expect(await written(out)).toMatchObject([{ to: person.email, subject: 'Ihr Konto ist gesperrt' }]);
    const back = await change(person, 'unsuspend');
    expect(await written(back)).toMatchObject([{ subject: 'Ihr Konto ist nicht mehr gesperrt' }]);
  });

  it('is not told so when they were let in meanwhile, nor of anything else while they are', async () => {
    const { person, letter } = await aMover();
    const out = await change(person, 'suspend');
    expect(await written(letter)).toEqual([]);
    await change(person, 'unsuspend');
    expect(await written(out)).toEqual([]);
  });
});
