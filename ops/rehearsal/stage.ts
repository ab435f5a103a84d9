import { join } from 'node:path';
import { type MarketClient, marketClient } from '../client/market-client.ts';
import { aBallPython } from '../client/sample-listing.ts';
import { aPerson } from '../client/sample-person.ts';
import type { ServiceUrls } from '../services/types.ts';
import { waitUntil } from '../services/wait-until.ts';
import { ownDatabase } from '../system/own-database.ts';
import { type RunningSystem, type SystemOptions, startSystem } from '../system/start-system.ts';
import { importFrom } from './import-from.ts';
import { removeAllNamed } from './remove-all-named.ts';

/** What a rehearsal is tried out on. */
export interface Stage {
  /** The copy of the repository. */
  readonly copy: string;
  readonly signal: AbortSignal;
  /** Throw-away services that run. */
  readonly services: ServiceUrls;
  /** A folder for whatever is made on the way; it is thrown away. */
  readonly folder: string;
  /** Undone when the rehearsal is over, however it ends; the last is undone first. */
  readonly undo: AsyncDisposableStack;
  /** Says what is being done now. */
  doing(what: string): void;
}

/** Somebody of the market. */
export interface Person {
  readonly email: string;
  readonly password: string;
  readonly token: string;
}

/** A market that people have filled under the code as it is, and that is closed at the moment. */
export interface FilledMarket {
  readonly namePrefix: string;
  readonly services: ServiceUrls;
  /** Has something for sale. */
  readonly anna: Person;
  readonly ben: Person;
  /** Something that Anna sells. */
  readonly listing: string;
  /** Opens it again, by the code of the copy. @returns the system, and a client of it */
  reopen(): Promise<{ system: RunningSystem; client: MarketClient }>;
}

/** Opens a market by the code as it is, has it filled, and closes it. */
export async function fillMarket({
  copy,
  services,
  folder,
  undo,
  doing,
  signal,
}: Stage): Promise<FilledMarket> {
  const unique = `rehearsal${process.pid.toString(36)}${Date.now().toString(36)}`;
  const namePrefix = `${unique}-`;
  doing('filling a market by the code as it is');
  const database = await ownDatabase(services.postgres, unique);
  undo.defer(() => database.drop());
  undo.defer(() => removeAllNamed(namePrefix, services));
  const options: SystemOptions = {
    services: { ...services, postgres: database.url },
    stateDir: join(folder, 'state'),
    namePrefix,
    logLevel: 'warn',
  };
  const before = await startSystem(options);
  undo.defer(() => before.stop());
  const client = marketClient(before.url);
  const joining = async (name: string): Promise<Person> => {
    const person = aPerson(name.toLowerCase(), name);
    const { accessToken: token } = await client.register(person);
    return { ...person, token };
  };
  const [anna, ben] = [await joining('Anna'), await joining('Ben')];
  const { id: listing } = await client.createListing(anna.token, aBallPython());
  await client.publish(anna.token, listing);
  await until('the listing is found', async () => (await client.listings({})).total === 1, signal);
  await before.stop();
  const after = await importFrom<typeof import('../system/start-system.ts')>(
    copy,
    'ops/system/start-system.ts',
  );
  return {
    ...{ namePrefix, services: options.services, anna, ben, listing },
    async reopen() {
      signal.throwIfAborted();
      const system = await after.startSystem(options);
      undo.defer(() => system.stop());
      return { system, client: marketClient(system.url) };
    },
  };
}

/** Waits for something to hold. @throws naming it where it does not within 20 s */
export async function until(
  what: string,
  holds: () => Promise<boolean> | boolean,
  signal: AbortSignal,
): Promise<void> {
  if (!(await waitUntil(holds, { timeoutMs: 20_000, signal })))
    throw new Error(`It does not hold that ${what}`);
}

/** @throws naming what does not hold */
export function demand(what: string, holds: boolean): void {
  if (!holds) throw new Error(`It does not hold that ${what}`);
}

/** @returns the status of the refusal that an attempt meets; undefined when it is not refused */
export async function refusalOf(attempt: Promise<unknown>): Promise<number | undefined> {
  return attempt.then(
    () => undefined,
    (error: { status?: number }) => error.status,
  );
}
