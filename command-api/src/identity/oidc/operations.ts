import { providerCommands } from '@vivarium/contracts/identity/provider-commands.ts';
import { Problem } from '@vivarium/contracts/problem.ts';
import type { Clock } from '@vivarium/contracts/shared/clock.ts';
import { done, reply } from '@vivarium/platform/http/reply.ts';
import { type Served, serve } from '@vivarium/platform/http/serve.ts';
import cookieParser from 'cookie-parser';
import { randomNonce, randomPKCECodeVerifier, randomState } from 'openid-client';
import type { Identity } from '../identity.ts';
import type { RefreshCookie } from '../session/refresh-cookie.ts';
import type { createJourneyCookie } from './journey-cookie.ts';
import type { Provider } from './provider.ts';

export interface ProviderServing {
  identity: Pick<Identity, 'signInElsewhere'>;
  providers: readonly Provider[];
  journeys: ReturnType<typeof createJourneyCookie>;
  cookie: RefreshCookie;
  clock: Clock;
  /** Of the site. */
  publicUrl: string;
}

const cache = 'no-store';
/** What is led on of a provider's form: what OAuth and OpenID Connect answer with, and whom Apple tells of. */
const fieldsOfAnswer: ReadonlySet<string> = new Set(['code', 'state', 'iss', 'error', 'user']);

/** @returns the operations by which people sign in through somebody else. */
export function providerOperations(serving: ProviderServing): Served[] {
  const { identity, providers, journeys, cookie, clock, publicUrl } = serving;
  const providerCalled = (name: string): Provider => {
    const found = providers.find((one) => one.name === name);
    if (found === undefined) throw new Problem('provider_not_found', 'There is no such provider.');
    return found;
  };
  const to = (path: string, query: Record<string, string>) =>
    done({
      cache,
      headers: { Location: `${publicUrl.replace(/\/$/, '')}${path}?${new URLSearchParams(query)}` },
    });
  return serve(
    providerCommands,
    {
      listProviders: async () =>
        reply(
          { items: providers.map(({ name, label }) => ({ name, label })) },
          { cache: 'public, max-age=60' },
        ),

      leaveForProvider: async ({ params, query, response }) => {
        const provider = providerCalled(params.provider);
        const journey = {
          ...{ provider: provider.name, state: randomState(), nonce: randomNonce() },
          ...{ verifier: randomPKCECodeVerifier(), returnTo: query.return ?? '/', at: clock().getTime() },
        };
        const address = await provider.leave(journey).catch((cause: unknown) => {
          throw new Problem('unavailable', `${provider.label} cannot be reached right now.`, {
            retryAfter: 5,
            cause,
          });
        });
        journeys.write(response, journey);
        return done({ cache, headers: { Location: address.href } });
      },

      returnFromProvider: async ({ params, request, response }) => {
        const provider = providerCalled(params.provider);
        const journey = journeys.take(request, response, clock());
        const refused = (why: string) => to('/sign-in', { refused: why });
        if (journey === undefined || journey.provider !== provider.name) return refused('journey_lost');
        const back = new URL(request.originalUrl, publicUrl);
        const stranger = await provider.arrive(journey, back).catch(() => undefined);
        // They have changed their mind, or the provider did not prove what it says.
        if (stranger === undefined) return refused('not_proven');
        const outcome = await identity.signInElsewhere(provider, stranger);
        if (typeof outcome === 'string') return refused(outcome);
        cookie.write(response, outcome.refreshToken, outcome.endsAt);
        return to('/signed-in', { return: journey.returnTo });
      },

      // A browser sends no cookie of ours with another site's form, but does with the address that it is then led to.
      returnFromProviderByForm: async ({ params, body }) => {
        const { callback } = providerCalled(params.provider);
        const answer = new URLSearchParams(Buffer.from(body).toString());
        const known = [...answer].filter(([field]) => fieldsOfAnswer.has(field));
        return to(callback.pathname, Object.fromEntries(known));
      },
    },
    [cookieParser()],
  );
}
