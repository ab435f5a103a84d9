import type { Cause } from '@vivarium/contracts/shared/envelope.ts';
import type { Moment } from './aggregate/execute.ts';
import type { Surroundings } from './surroundings.ts';

/** An aggregate that was erased: of what streams say of it, only what came with this version may stay. */
export interface ErasedAggregate {
  id: string;
  /** Undefined: nothing may stay, and nothing comes any more. */
  version?: number | undefined;
  /** What its events begin with; where others have events of the same id, such as who likes a listing. */
  kind?: string;
}

/**
 * What a context holds of a person. Each context says so: one that could forget to would keep for ever what its person
 * was told is gone.
 */
export interface PersonalData {
  /**
   * @returns everything that it holds of a person, as JSON takes it, by names of files: `listings`; bytes by the whole name
   *   of theirs: `evidence/a.webp`. For themselves and nobody else.
   */
  tell(personId: string, at: Surroundings & Moment): Promise<Readonly<Record<string, unknown>>>;
  /**
   * Has nobody begin anything with somebody who leaves: what goes on is theirs to end, and nothing new comes to it. Done first,
   * and again as long as they have to stay.
   */
  leave?(personId: string, at: Surroundings & Moment): Promise<void>;
  /** @returns whether something of theirs goes on that they would have to stay for as it is now; nothing is done about it. */
  goesOn?(personId: string, at: Surroundings & Moment): Promise<boolean>;
  /** @returns what somebody has to go on with before anything of them may be erased; undefined: nothing. */
  mayNotGo?(personId: string, at: Surroundings & Moment): Promise<string | undefined>;
  /**
   * Erases what it holds of a person, or unlinks what has to stay. It may have been called before, and been killed.
   * @returns all that it has ever erased of them, or has on its way.
   * @throws {@link NotYetErased} where something takes its time
   */
  erase(personId: string, at: Surroundings & Moment): Promise<readonly ErasedAggregate[]>;
  /** Erases what it holds of things that were erased elsewhere, such as what others were told of them. May be called again. */
  eraseThings?(ids: readonly string[], at: Surroundings & Moment): Promise<readonly ErasedAggregate[]>;
  /** The others ask it who the person is while they erase: it is the last to. */
  isLast?: true;
}

/** What is left of a person is on its way: the job goes on with it another time. */
export class NotYetErased extends Error {}

/** @returns where a command comes from that nobody gives but a person who leaves, once. */
export function newCause({ newId }: Pick<Moment, 'newId'>): Cause {
  return { correlationId: newId(), causationId: null, traceparent: null };
}
