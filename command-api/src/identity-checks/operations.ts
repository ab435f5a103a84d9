import { identityCheckCommands } from '@vivarium/contracts/identity-checks/commands.ts';
import type { ShowDocumentBody } from '@vivarium/contracts/identity-checks/http.ts';
import { Problem } from '@vivarium/contracts/problem.ts';
import { signedBodyOf } from '@vivarium/platform/http/json-body.ts';
import { done, reply } from '@vivarium/platform/http/reply.ts';
import { type Served, serve } from '@vivarium/platform/http/serve.ts';
import type { IdentityChecks } from './identity-checks.ts';

/** What is told of it is kept nowhere on the way. */
const cache = 'no-store';

/**
 * @param showInSandbox undefined: there is none
 * @returns every operation of the context.
 */
export function identityCheckOperations(
  checks: IdentityChecks,
  showInSandbox: ((ref: string, shown: ShowDocumentBody) => Promise<void>) | undefined,
): Served[] {
  return serve(identityCheckCommands, {
    showIdentity: async ({ person }) => reply(await checks.show(person.sub), { cache }),
    beginIdentityCheck: async ({ person }) => reply(await checks.begin(person.sub), { cache }),
    forgetIdentity: async ({ person }) => {
      await checks.forget(person.sub);
      return done({ cache });
    },
    receiveIdentityEvent: async ({ request }) => {
      await checks.receive(signedBodyOf(request), request.get('stripe-signature'));
      return done();
    },
    showSandboxDocument: async ({ params, body }) => {
      const ref = showInSandbox && (await checks.refOf(params.id));
      if (showInSandbox === undefined || ref === undefined)
        throw new Problem('identity_check_not_found', 'There is no such check.');
      await showInSandbox(ref, body);
      return done({ cache });
    },
  });
}
