import { commands } from '@vivarium/contracts/operations.ts';
import type { Operation } from '@vivarium/contracts/shared/operation.ts';
import { createLogger } from '@vivarium/platform/telemetry/logger.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { workerConfigSchema } from './config.ts';
import { type Answer, errorOf, send } from './testing/http.ts';
import { ask, isOfThings, pathOf, rightBody } from './testing/own-things.ts';
import { registerPerson, type TestPerson } from './testing/people.ts';
import { startTestCommandApi, type TestCommandApi } from './testing/test-command-api.ts';
import { startWorker, type Worker } from './worker-server.ts';

/** Who asks. An owner has made what is asked for, the others have not; all but one have proved that their address is theirs. */
const callers = [
  ...(['anonymous', 'forger', 'signed out', 'owner', 'unverified owner', 'stranger'] as const),
  ...(['moderator', 'admin'] as const),
] as const;
type Caller = (typeof callers)[number];

/** What says that somebody may not, may not yet, or may not know. */
type Verdict = 'unauthenticated' | 'forbidden' | 'unverified' | 'absent' | 'may';

/** Anybody who is signed in may do these with what is somebody else's. */
const openToAll = ['addFavourite', 'removeFavourite', 'makeOffer', 'putInCart', 'takeFromCart'];
/** Who these are for is said by a cookie or a link, and nobody has one here. */
const byWhatNobodyHas = ['refreshSession', 'followExportLink'];
/** Everybody may see that it is there, so that it is no secret whose it is. */
const seenByAll = ['listing_not_found'];

/** The rule of every cell; no operation is named in it but those that anybody may do. */
function verdictOn(operation: Operation, caller: Caller): Verdict {
  const { token, roles, params, operationId, problems = [] } = operation;
  const isNobody = caller === 'anonymous' || caller === 'forger' || caller === 'signed out';
  if (token === 'required' && isNobody) return 'unauthenticated';
  // A token that is no good is refused wherever one is looked at.
  if (token === 'optional' && isNobody && caller !== 'anonymous') return 'unauthenticated';
  if (token === undefined) return byWhatNobodyHas.includes(operationId) ? 'unauthenticated' : 'may';
  if (roles !== undefined) return roles.some((role) => role === caller) ? 'may' : 'forbidden';
  if (params === undefined) return 'may';
  const isOfOwner = caller === 'owner' || caller === 'unverified owner';
  if (caller === 'unverified owner' && problems.includes('email_not_verified')) return 'unverified';
  if (isOfOwner || openToAll.includes(operationId)) return 'may';
  if (!isOfThings(operation)) return 'absent';
  return seenByAll.includes(params.absent.code) ? 'forbidden' : 'absent';
}

let t: TestCommandApi;
let worker: Worker;
let people: Record<Exclude<Caller, 'anonymous' | 'forger'>, TestPerson>;
beforeAll(async () => {
  t = await startTestCommandApi({ S3_URL: process.env.S3_URL ?? '' });
  // Favourites learn from events which listings there are.
  await t.relay();
  worker = await startWorker(workerConfigSchema.parse({ ...t.config, PORT: 0 }), {
    logger: createLogger('test', 'silent'),
  });
  const [signedOut, owner, unverified, stranger, moderator, admin] = await Promise.all([
    registerPerson(t.url),
    registerPerson(t.url),
    registerPerson(t.url),
    registerPerson(t.url),
    registerPerson(t.url),
    registerPerson(t.url),
  ]);
  people = { 'signed out': signedOut, owner, 'unverified owner': unverified, stranger, moderator, admin };
  await t.postgres.db
    .updateTable('identity.user')
    .set({ email_verified_at: null })
    .where('id', '=', unverified.uuid)
    .execute();
  await t.commands.identity.grantRole(moderator.email, 'moderator');
  await t.commands.identity.grantRole(admin.email, 'admin');
  await send('POST', `${t.url}/auth/logout`, { headers: { cookie: signedOut.cookie } });
});
afterAll(async () => {
  await worker.close();
  await t.close();
});

function tokenOf(caller: Caller): string | undefined {
  if (caller === 'anonymous') return undefined;
  // Signed by nobody whom we know.
  if (caller === 'forger') return `${people.admin.token.slice(0, -20)}${'A'.repeat(20)}`;
  return people[caller].token;
}

function verdictOf({ params }: Operation, answer: Answer): Verdict {
  if (answer.status < 400) return 'may';
  const { code } = errorOf(answer);
  if (code === 'unauthenticated' || code === 'invalid_token') return 'unauthenticated';
  if (code === 'forbidden') return 'forbidden';
  if (code === 'email_not_verified') return 'unverified';
  return code === params?.absent.code ? 'absent' : 'may';
}

const cells = commands.flatMap((operation) =>
  callers.map((caller) => ({ operation, caller, verdict: verdictOn(operation, caller) })),
);
const nameOf = ({ operation, caller, verdict }: (typeof cells)[number]) =>
  `${operation.method.toUpperCase()} ${operation.path} by ${caller}: ${verdict}`;

describe('who may do what', () => {
  it.each(cells.map((cell) => [nameOf(cell), cell] as const))('%s', async (_name, cell) => {
    const { operation, caller, verdict } = cell;
    // What all may see has to be published, which needs a verified address.
    const isOwnThing = caller === 'unverified owner' && !openToAll.includes(operation.operationId);
    const owner = isOwnThing ? people[caller] : people.owner;
    const path = await pathOf(operation, t.url, owner);
    const token = tokenOf(caller);
    const answer = await ask(operation, t.url, path, { ...(token !== undefined && { token }) });
    expect(answer.status, answer.text).toBeLessThan(500);
    // Of what nobody can make here it is only known who may not even ask.
    const isUnknown = operation.params !== undefined && !isOfThings(operation);
    if (isUnknown && (verdict === 'may' || verdict === 'absent')) return;
    expect(verdictOf(operation, answer), answer.text).toBe(verdict);
  });

  it.each(commands.filter(({ params }) => params !== undefined).map((one) => [one.path, one] as const))(
    'is no question at %s for what is no id',
    async (_path, operation) => {
      const path = operation.path.replaceAll(/\{\w+\}/g, 'nothing');
      const answer = await ask(operation, t.url, path, { token: people.admin.token });
      expect(errorOf(answer).code).toBe(operation.params?.absent.code);
    },
  );

  it('asks with bodies that are right, where the rule is about what is somebody’s', () => {
    const ofThings = commands.filter((one) => one.body !== undefined && isOfThings(one));
    for (const one of ofThings)
      expect([one.operationId, one.body?.safeParse(rightBody(one)).success]).toEqual([one.operationId, true]);
  });
});
