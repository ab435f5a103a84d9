import type { Moment } from '../aggregate/execute.ts';
import type { Resources, Surroundings } from '../context.ts';
import { offerTimesOf } from './config.ts';
import type { OwnTables } from './offers.table.ts';
import type { OfferDependencies, OfferWork } from './offers.ts';

/** @returns what work on offers needs, where something is at work. */
export function offersAt(
  { postgres, hint, config }: Pick<Surroundings, 'postgres' | 'hint' | 'config'>,
  { clock, newId }: Moment,
): OfferWork {
  const db = postgres.withTables<OwnTables>();
  return { clock, newId, db, hint: hint.postgres, times: offerTimesOf(config) };
}

/** @returns the same for those who make and answer them. */
export function makingAt(
  resources: Pick<Resources, 'postgres' | 'hint' | 'config' | 'ask'>,
  moment: Moment,
): OfferDependencies {
  return { ...offersAt(resources, moment), listing: resources.ask.listing };
}
