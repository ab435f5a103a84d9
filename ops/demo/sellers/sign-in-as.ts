import type { Session } from '@vivarium/contracts/identity/http/session.ts';
import type { MarketClient } from '../../client/market-client.ts';
import { DEMO_PASSWORD, knownPeople } from './known-people.ts';

/** @returns the session of somebody of the demo. @param purpose how what they are there for begins: `a buyer` */
export async function signInAs(client: MarketClient, purpose: string): Promise<Session> {
  const person = knownPeople.find((one) => one.purpose.startsWith(purpose));
  if (person === undefined) throw new Error(`there is no ${purpose}`);
  return client.logIn({ email: person.email, password: DEMO_PASSWORD });
}
