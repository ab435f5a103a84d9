import { Refusal } from '../client/market-client.ts';
import { aPerson } from '../client/sample-person.ts';

/** Somebody who signed in before anything was struck, and means to stay. */
export interface Guest {
  /** Goes on with the session. @returns a difference where it is over. */
  comeBack(): Promise<string[]>;
}

/** Registers a guest. */
export async function aGuest(origin: string, name: string): Promise<Guest> {
  let cookie = cookieOf(await post(origin, '/auth/register', { body: aPerson(name, name) }));
  return {
    comeBack: async () => {
      try {
        cookie = cookieOf(await post(origin, '/auth/refresh', { cookie }));
        return [];
      } catch (error) {
        return [`session of ${name}: ${error instanceof Error ? error.message : String(error)}`];
      }
    },
  };
}

async function post(
  origin: string,
  path: string,
  { body, cookie }: { body?: object; cookie?: string },
): Promise<Response> {
  const response = await fetch(`${origin}/api/v1${path}`, {
    method: 'POST',
    headers: {
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(cookie === undefined ? {} : { cookie }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new Refusal(response.status, undefined, undefined);
  return response;
}

function cookieOf(response: Response): string {
  const [pair = ''] = response.headers.getSetCookie()[0]?.split(';', 1) ?? [];
  return pair;
}
