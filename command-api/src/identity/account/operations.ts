import { accountCommands } from '@vivarium/contracts/identity/account-commands.ts';
import { encodeId } from '@vivarium/contracts/shared/id.ts';
import { done, reply } from '@vivarium/platform/http/reply.ts';
import { type Served, serve } from '@vivarium/platform/http/serve.ts';
import { addressKey } from '@vivarium/platform/limits/address-key.ts';
import type { RequestHandler } from 'express';
import { actorOf } from '../../aggregate/actor-of.ts';
import type { Identity } from '../identity.ts';

/** What is told of accounts is kept nowhere. */
const cache = 'no-store';

/**
 * @param ownOrigin refuses requests that another site makes a browser send
 * @returns the operations that keep an account its person's own
 */
export function accountOperations(identity: Identity, ownOrigin: RequestHandler): Served[] {
  const { secondFactor, linkedSignIns } = identity;
  return serve(
    accountCommands,
    {
      verifyEmail: async ({ body }) => {
        await identity.verifyEmail(body.token);
        return done({ cache });
      },
      resendVerification: async ({ person, body, request }) => {
        await identity.resendVerification(person, body, addressKey(request.ip));
        return done({ cache });
      },
      forgotPassword: async ({ body, request }) => {
        await identity.forgotPassword(body, addressKey(request.ip));
        return done({ cache });
      },
      resetPassword: async ({ body, request }) => {
        await identity.resetPassword(body.token, body.password, addressKey(request.ip));
        return done({ cache });
      },
      changePassword: async ({ person, body, request }) => {
        await identity.changePassword(person, body, addressKey(request.ip));
        return done({ cache });
      },
      changeEmail: async ({ person, body, request }) => {
        await identity.changeEmail(person, body, addressKey(request.ip));
        return done({ cache });
      },
      restoreEmail: async ({ body }) => {
        await identity.restoreEmail(body.token);
        return done({ cache });
      },
      listSessions: async ({ person }) => {
        const sessions = await identity.sessionsOf(person.sub);
        const items = sessions.map((session) => ({
          id: encodeId(session.id),
          createdAt: session.created_at.toISOString(),
          lastUsedAt: (session.last_used_at ?? session.created_at).toISOString(),
          userAgent: session.user_agent,
          current: session.id === person.sid,
        }));
        return reply({ items }, { cache });
      },
      endSession: async ({ person, params }) => {
        await identity.endSession(person.sub, params.id);
        return done({ cache });
      },
      listLinkedSignIns: async ({ person }) =>
        reply({ items: await linkedSignIns.list(person.sub) }, { cache }),
      unlinkSignIn: async ({ person, params, body, request }) => {
        await linkedSignIns.end(person, { ...params, ...body }, addressKey(request.ip));
        return done({ cache });
      },
      beginTotp: async ({ person, body, request }) =>
        reply(await secondFactor.begin(person, body.password, addressKey(request.ip)), { cache }),
      confirmTotp: async ({ person, body }) =>
        reply({ recoveryCodes: await secondFactor.confirm(person, body.code) }, { cache }),
      renewRecoveryCodes: async ({ person, body, request }) => {
        const recoveryCodes = await secondFactor.renewCodes(person, body, addressKey(request.ip));
        return reply({ recoveryCodes }, { cache });
      },
      endTotp: async ({ person, body, request }) => {
        await secondFactor.end(person, body, addressKey(request.ip));
        return done({ cache });
      },
      suspendUser: async ({ person, params, body }) => {
        await identity.suspend(actorOf(person), params.id, body.reason);
        return done({ cache });
      },
      makeOfficialStore: async ({ person, params, meta }) => {
        await identity.changeOfficialStore(actorOf(person), params.id, true, meta);
        return done({ cache });
      },
      endOfficialStore: async ({ person, params, meta }) => {
        await identity.changeOfficialStore(actorOf(person), params.id, false, meta);
        return done({ cache });
      },
      unsuspendUser: async ({ person, params }) => {
        await identity.unsuspend(actorOf(person), params.id);
        return done({ cache });
      },
    },
    [ownOrigin],
  );
}
