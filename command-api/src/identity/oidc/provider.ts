import { onceDone } from '@vivarium/platform/process/once-done.ts';
import * as client from 'openid-client';
import { appleDialect } from './apple.ts';
import type { Dialect, Stranger } from './dialect.ts';
import { githubDialect } from './github.ts';
import type { Journey } from './journey-cookie.ts';
import { openIdDialect } from './open-id.ts';
import type { ProviderSettings } from './provider-settings.ts';

/** Somebody else who says who people are. */
export interface Provider {
  name: string;
  label: string;
  /** Where browsers come back to. */
  callback: URL;
  /** @returns where the browser is sent. @throws where the provider does not answer */
  leave(journey: Journey): Promise<URL>;
  /** @param back where it came back to. @throws for what the provider, or whoever says to be it, does not prove */
  arrive(journey: Journey, back: URL): Promise<Stranger>;
}

/** @param callback where browsers come back to. */
export function openProvider(settings: ProviderSettings, callback: URL): Provider {
  const { name, label } = settings;
  const dialect = dialectOf(settings);
  const configuration = onceDone(() => dialect.configure());
  return {
    name,
    label,
    callback,
    leave: async (journey) =>
      client.buildAuthorizationUrl(await configuration(), {
        redirect_uri: callback.href,
        scope: dialect.scope,
        code_challenge: await client.calculatePKCECodeChallenge(journey.verifier),
        code_challenge_method: 'S256',
        state: journey.state,
        ...dialect.leaving(journey),
      }),
    arrive: async (journey, back) => {
      const config = await configuration();
      const here = new URL(callback);
      here.search = back.search;
      const tokens = await client.authorizationCodeGrant(config, here, {
        pkceCodeVerifier: journey.verifier,
        expectedState: journey.state,
        ...dialect.expecting(journey),
      });
      return dialect.strangerOf(config, tokens, back);
    },
  };
}

function dialectOf(settings: ProviderSettings): Dialect {
  switch (settings.kind) {
    case 'oidc':
      return openIdDialect(settings, client.ClientSecretPost(settings.clientSecret));
    case 'apple':
      return appleDialect(settings);
    case 'github':
      return githubDialect(settings);
  }
}
