import { randomOf } from '../chance/random.ts';
import { uuidV7 } from '../chance/uuid.ts';
import { type KnownPerson, knownPeople } from '../sellers/known-people.ts';
import type { Seller } from '../sellers/seller.ts';
import { runKeyed } from './run-keyed.ts';
import type { WriteSide } from './write-side.ts';

/** Each registration hashes a password on purpose slowly; the thread pool of Node takes four at once. */
const AT_ONCE = 8;
const MINUTE_MS = 60_000;
const DAY_MS = 1440 * MINUTE_MS;

type Person = Pick<Seller, 'id' | 'registration' | 'registeredAt' | 'profile'> & {
  role?: KnownPerson['role'];
};

/**
 * Registers the sellers and the known people, each in their own past, and fills in their profiles.
 * Those who are there already stay as they are.
 * @param onDone told how many are done
 */
export async function registerPeople(
  writeSide: WriteSide,
  options: {
    seed: string;
    until: number;
    sellers: readonly Seller[];
    onDone: (count: number) => void;
    signal?: AbortSignal;
  },
): Promise<void> {
  const { seed, until, sellers, onDone, signal } = options;
  const others = knownPeople
    .filter(({ sellerIndex }) => sellerIndex === undefined)
    .map((person) => knownPerson(person, seed, until));
  const people: Person[] = [...others, ...sellers];
  await runKeyed(people.entries(), {
    atOnce: AT_ONCE,
    keyOf: ([index]) => index,
    work: ([, person]) => register(writeSide, person, seed),
    onDone,
    signal,
  });
}

function knownPerson(person: KnownPerson, seed: string, until: number): Person {
  const { email, username, password, displayName, role, country } = person;
  const registeredAt = until - 200 * DAY_MS;
  return {
    id: uuidV7(registeredAt, randomOf(seed, 'person', username)),
    registration: { email, username, password, displayName },
    registeredAt,
    profile: { country },
    role,
  };
}

async function register(writeSide: WriteSide, person: Person, seed: string): Promise<void> {
  const { id, registration, registeredAt, profile, role } = person;
  const random = randomOf(seed, 'registration', registration.username);
  const ids = [id];
  const newId = () => ids.pop() ?? uuidV7(registeredAt, random);
  const meta = (what: string) => ({
    cause: { correlationId: `demo-${registration.username}`, causationId: null, traceparent: null },
    idempotencyKey: `demo:${seed}:${what}:${registration.username}`,
  });
  await writeSide
    .identity(registeredAt, newId)
    .registerPerson(registration, meta('register'), { isEmailVerified: true });
  const later = registeredAt + 10 * MINUTE_MS;
  const atLater = writeSide.identity(later, () => uuidV7(later, random));
  await atLater.changeProfile({ id, role: 'user' }, profile, meta('profile'));
  if (role === 'moderator') await writeSide.identity(later, newId).grantRole(registration.email, role);
}
