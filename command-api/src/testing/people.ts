import { decodeId } from '@vivarium/contracts/shared/id.ts';
import { refreshCookieOf, send, sessionOf } from './http.ts';

/** A signed-in person of a test. */
export interface TestPerson {
  id: string;
  uuid: string;
  email: string;
  password: string;
  token: string;
  /** `vivarium_refresh=…`, as a `Cookie` header takes it. */
  cookie: string;
}

/** @returns a body of `POST /auth/register` that nobody has used. */
export function aRegistration(parts: Record<string, unknown> = {}) {
  const username = `u${crypto.randomUUID().slice(0, 8)}`;
  return {
    email: `${username}@example.org`,
    username,
    password: 'a long enough password',
    displayName: 'Anna of Austin',
    ...parts,
  };
}

/** Registers a new person over HTTP. */
export async function registerPerson(
  url: string,
  parts: Partial<ReturnType<typeof aRegistration>> = {},
): Promise<TestPerson> {
  const body = { ...aRegistration(), ...parts };
  const answer = await send('POST', `${url}/auth/register`, { body });
  if (answer.status !== 201) throw new Error(`register answered ${answer.status}: ${answer.text}`);
  const { user, accessToken } = sessionOf(answer);
  return {
    id: user.id,
    uuid: decodeId(user.id) ?? '',
    email: body.email,
    password: body.password,
    token: accessToken,
    cookie: refreshCookieOf(answer).pair,
  };
}
