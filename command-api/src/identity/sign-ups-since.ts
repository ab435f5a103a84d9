import { utcDay } from '../aggregate/postgres/utc-day.ts';
import type { Surroundings } from '../context.ts';
import type { CountedDays } from '../counted-days.ts';
import type { OwnTables } from './identity.table.ts';

/** @returns who signed up since a moment, by day, and how many of them have shown since that their address is theirs. */
export async function signUpsSince(since: Date, { postgres }: Surroundings): Promise<CountedDays> {
  const days = await postgres
    .withTables<OwnTables>()
    .selectFrom('identity.user')
    .select(({ fn }) => [
      utcDay('created_at').as('day'),
      fn.countAll<string>().as('count'),
      fn.count<string>('email_verified_at').as('verified'),
    ])
    .where('created_at', '>=', since)
    .groupBy('day')
    .execute();
  return { signUps: days, verified: days.map(({ day, verified }) => ({ day, count: verified })) };
}
