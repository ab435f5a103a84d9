import type { Moment } from '../aggregate/execute.ts';
import { context } from '../context.ts';
import type { OwnTables } from './identity-checks.table.ts';
import { createIdentityChecks } from './identity-checks.ts';
import { privateIdentityChecks } from './migrations/2026-11-29-private-identity-checks.ts';
import { identityPages } from './migrations/2026-12-01-identity-pages.ts';
import { openIdentityProvider } from './open-provider.ts';
import { identityCheckOperations } from './operations.ts';
import { personalIdentity } from './personal.ts';
import { sandboxDocuments } from './sandbox-documents.ts';

/** Who people are, as somebody knows it who has seen their document. */
export const identityChecks = context({
  migrations: {
    '2026-11-29-private-identity-checks': privateIdentityChecks,
    '2026-12-01-private-identity-pages': identityPages,
  },
  personal: personalIdentity,
  open: ({ postgres, vault, limits, security, config, url, hint, ask }) => {
    const db = postgres.withTables<OwnTables>();
    const provider = openIdentityProvider(config);
    const { PAYMENTS_URL } = config;
    const inSandbox =
      provider?.name === 'sandbox' && PAYMENTS_URL !== undefined
        ? sandboxDocuments(PAYMENTS_URL, `${url}/api/v1/account/identity/webhook`)
        : undefined;
    const returnUrl = new URL('/account/security', config.PUBLIC_URL).href;
    const commands = (moment: Moment) =>
      createIdentityChecks({
        ...{ ...moment, db, vault, limits, security, provider, returnUrl },
        ...{ showIdentity: ask.showIdentity, hint: hint.postgres },
      });
    return {
      commands,
      operations: (moment) => identityCheckOperations(commands(moment), inSandbox),
      answers: (moment) => ({ kycStatusOf: commands(moment).statusOf }),
    };
  },
});
