import * as client from 'openid-client';
import type { Journey } from './journey-cookie.ts';

/** Who a provider says that somebody is. */
export interface Stranger {
  /** Theirs at the provider, for ever. */
  subject: string;
  email: string | undefined;
  isEmailVerified: boolean;
  name: string | undefined;
}

/** What is answered for the code that somebody comes back with. */
export type Tokens = Awaited<ReturnType<typeof client.authorizationCodeGrant>>;

/** What providers do differently: one for each kind of settings. */
export interface Dialect {
  /** What is asked of them. */
  scope: string;
  /** @throws where the provider does not answer */
  configure(): Promise<client.Configuration>;
  /** More of the address that the browser is sent to. */
  leaving(journey: Journey): Record<string, string>;
  /** What must be so in what comes back, beside its state and our proof. */
  expecting(journey: Journey): client.AuthorizationCodeGrantChecks;
  /**
   * @param back where the browser came back to
   * @throws for what is not proved
   */
  strangerOf(config: client.Configuration, tokens: Tokens, back: URL): Promise<Stranger>;
}

/** How long a provider may take for one answer. */
export const TIMEOUT_S = 5;

/** Without encryption on this machine only. */
export function allowancesOf({ protocol, hostname }: URL): ((config: client.Configuration) => void)[] {
  const isHere = ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
  return protocol === 'http:' && isHere ? [client.allowInsecureRequests] : [];
}
