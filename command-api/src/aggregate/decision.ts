import type { Problem } from '@vivarium/contracts/problem.ts';

/** What every aggregate has: an id (UUID) and a version, which rises by one with every event. */
export interface Aggregate {
  id: string;
  version: number;
}

/** What a command makes of an aggregate: what happened, and the aggregate after it. */
export interface Happening<State extends Aggregate, Type extends string = string> {
  type: Type;
  after: State;
  /** Names of the top-level fields that differ. */
  changed: string[];
}

/** `unchanged`: there is nothing to do, which is no error and no event. */
export type Decision<State extends Aggregate, Type extends string = string> =
  | Happening<State, Type>
  | 'unchanged'
  | Problem;

/** Who gives a command. */
export interface Actor {
  id: string;
  role: 'user' | 'moderator' | 'admin';
  /** The organisation that they act for; undefined: for themselves. */
  organization?: string | undefined;
}
