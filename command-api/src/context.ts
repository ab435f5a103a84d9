import type { Readable } from 'node:stream';
import type { DomainEvent } from '@vivarium/contracts/events.ts';
import type { ListingState } from '@vivarium/contracts/listings/state.ts';
import type { MediaState } from '@vivarium/contracts/media/state.ts';
import type { Address } from '@vivarium/contracts/shared/address.ts';
import type { Cause } from '@vivarium/contracts/shared/envelope.ts';
import type { KycStatus } from '@vivarium/contracts/shared/kyc-status.ts';
import type { Language } from '@vivarium/contracts/shared/language.ts';
import type { Money } from '@vivarium/contracts/shared/money.ts';
import type { Recheck } from '@vivarium/platform/auth/authenticate.ts';
import type { SessionName } from '@vivarium/platform/auth/ended-sessions.ts';
import type { Served } from '@vivarium/platform/http/serve.ts';
import type { StreamDefinition } from '@vivarium/platform/nats/connect.ts';
import { done, type Outcome } from '@vivarium/platform/stream/outcome.ts';
import type { Transaction } from 'kysely';
import type { Actor } from './aggregate/decision.ts';
import type { Moment } from './aggregate/execute.ts';
import type { AggregateTables } from './aggregate/postgres/receipt.table.ts';
import type { CountedDays } from './counted-days.ts';
import type { Sealing } from './keys/sealing-key.ts';
import type { SigningKeys } from './keys/signing-keys.ts';
import type { CommandLimits } from './limits.ts';
import type { PersonalData } from './personal-data.ts';
import type { OwnSchema } from './schema.ts';
import type { SecurityLog } from './security-log/security-log.ts';
import type { FindShowings, SaysShowings } from './showings.ts';
import type { SnapshotSource } from './snapshots/route.ts';
import type { Surroundings } from './surroundings.ts';

export type { Surroundings } from './surroundings.ts';

/**
 * What contexts ask of each other without knowing each other, when an event would come too late: a command must not be
 * accepted that names what is not there. Each question is answered by the one context that has the answer.
 */
export interface Questions {
  /** @returns those of these uploads that are this person's and not removed. That they are asked for keeps them. */
  uploadsOf(ownerId: string, ids: readonly string[]): Promise<readonly MediaState[]>;
  /** @returns the bytes of what is kept of an upload as they come, by the path of a variant; undefined where there is nothing. */
  keptAt(path: string): Promise<Readable | undefined>;
  /** @returns how people are called, those who are still there. */
  namesOf(ids: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /**
   * Lets a person go on who says their password once more.
   * @returns what looks at it again in the transaction that relies on it. @throws {Problem} 422 `wrong_password`, 429 after
   *   too many.
   */
  confirmPassword(
    personId: string,
    password: string,
    address: string,
  ): Promise<{ within(transaction: Transaction<AggregateTables>): Promise<void> }>;
  /** @returns whether a session goes on, by the store: it has not ended, and its person is not kept out. */
  goesOn(session: SessionName): Promise<boolean>;
  /** Tells a person that everything that is kept of them was handed out to whoever is signed in as them. */
  tellOfExport(personId: string): Promise<void>;
  /** @returns everything that all contexts hold of a person, by name. */
  everythingOf(personId: string): Promise<Readonly<Record<string, unknown>>>;
  /** @returns whether a person who leaves would have to stay for something as it is now. */
  hasToStay(personId: string): Promise<boolean>;
  /** Signs a person out everywhere and lets them in nowhere. */
  closeAccount(personId: string): Promise<void>;
  /** @returns a listing as it is now, in whatever status; undefined: there is none. */
  listing(id: string): Promise<ListingState | undefined>;
  /** @returns those of these listings that are there, as they are now, in whatever status and order. */
  listingsById(ids: readonly string[]): Promise<readonly ListingState[]>;
  /** @returns an address of a person's own book, which is written down as read; undefined where it is none of theirs. */
  addressOf(personId: string, addressId: string): Promise<Address | undefined>;
  /** @returns whether a person has proved that their e-mail address is theirs. */
  hasVerifiedEmail(personId: string): Promise<boolean>;
  /** @returns whether a person has proved that a telephone number is theirs. */
  hasPhone(personId: string): Promise<boolean>;
  /** @returns how far it is known who somebody is. */
  kycStatusOf(personId: string): Promise<KycStatus>;
  /** @returns the beginning of the number that is known to be somebody’s, for themselves; undefined: none is. */
  maskedPhoneOf(personId: string): Promise<string | undefined>;
  /** @returns the language in which somebody wants to be told. */
  languageOf(personId: string): Promise<Language>;
  /** @returns what is held for a seller until their orders are through, less the fee. */
  heldFor(sellerId: string): Promise<readonly Money[]>;
  /**
   * Takes an offer for an order, in the transaction of the order.
   * @returns the price of one piece. @throws {Problem} where the buyer has no such price.
   */
  agreedPrice(
    transaction: Transaction<AggregateTables>,
    taking: {
      offerId: string;
      orderId: string;
      buyer: Actor;
      listing: ListingState;
      cause: Cause;
    },
  ): Promise<Money>;
  /**
   * Has everybody see that it is known who somebody is, or see it no more, in the transaction of whatever it tells of. The
   * caller says afterwards that the outbox has something.
   */
  showIdentity(
    transaction: Transaction<AggregateTables>,
    showing: { personId: string; isVerified: boolean },
  ): Promise<void>;
  /** @returns what all contexts count by day, since a moment. */
  countedSince(since: Date): Promise<Required<CountedDays>>;
  /** @returns the collections in MongoDB whose documents carry an outbox, of all contexts. */
  collections(): readonly string[];
  /**
   * Uses a coupon, in the transaction of the orders that it makes cheaper.
   * @returns who bears it, what it takes off each order that it is for, in minor units, and for how much it is at least,
   *   where there is such a bound. @throws {Problem} where it is not good for them.
   */
  discounts(
    transaction: Transaction<AggregateTables>,
    taking: {
      code: string;
      buyerId: string;
      orders: readonly { orderId: string; sellerId: string; total: Money }[];
      now: Date;
    },
  ): Promise<{ bornBy: 'marketplace' | 'seller'; of: ReadonlyMap<string, number>; minimum: number | null }>;
}

/** The same where people sign in. */
export interface Resources extends Surroundings {
  keys: SigningKeys;
  sealing: Sealing;
  limits: CommandLimits;
  security: SecurityLog;
  /** Where this server answers, apart from the gateway: payment providers on the same machine tell it here. */
  url: string;
  /** Answered once all contexts are open. */
  ask: Questions;
}

/**
 * What one bounded context brings to the write side. `contexts.ts` lists them all; none knows another: what one has to
 * do when something happens in another is a {@link Reaction} to its event.
 */
export interface Context<Commands = unknown> extends OwnSchema, SaysShowings {
  /** What it holds of people: each context says so, so that none forgets when one of them wants it all or wants to go. */
  personal: PersonalData | 'nothing';
  /** What it counts by day, for those who run the marketplace. */
  countedSince?(since: Date, at: Surroundings): Promise<CountedDays>;
  reactions?: readonly Reaction[];
  intakes?: readonly Intake[];
  jobs?: readonly Job[];
  loops?: readonly Loop[];
  /** Makes it ready to work; called once in a process. */
  open(resources: Resources): Opened<Commands> | Promise<Opened<Commands>>;
}

/** A context at work. */
export interface Opened<Commands = unknown> {
  /** @returns what can be done, apart from HTTP, at the moments of a clock. */
  commands(moment: Moment): Commands;
  /** @returns the operations of the public API that it answers. */
  operations(moment: Moment): Served[];
  /** @returns what it has to say to an access token that is good by itself; see {@link Recheck}. */
  recheck?(moment: Moment): Recheck;
  /** @returns what it answers when other contexts ask. */
  answers?(moment: Moment): Partial<Questions>;
  /** @returns its aggregates as events, by kind, for rebuilds and the reconciler. */
  snapshots?(moment: Moment): Record<string, SnapshotSource>;
  close?(): Promise<void>;
}

/** What a context does when something has happened, here or in another one. It may be told twice. */
export interface Reaction<Type extends DomainEvent['type'] = DomainEvent['type']> {
  /** Also the name of its place in the stream: under another it would hear anew everything that the stream keeps. */
  name: string;
  on: readonly Type[];
  react(event: DomainEvent & { type: Type }, at: Surroundings & Moment): Promise<void>;
  /** For what is less work for several events than for each of them. */
  gathers?: {
    /** Milliseconds for which others are waited for, where they come one after the other. */
    forMs: number;
    /**
     * @returns what became of each, in order; nothing: all are done
     * @throws where it fails for all of them; it is called for ever smaller parts then, until it is known which is to blame
     */
    reactToAll(
      events: readonly (DomainEvent & { type: Type })[],
      at: Surroundings & Moment,
    ): Promise<readonly Outcome[] | undefined>;
  };
  /** Tells what is no fault of the event beside stores that are away: it comes again then, however often. */
  isOutage?(error: unknown): boolean;
  /** A burst of them is no reason to hurry: they leave half of the time to those who wait for an answer. */
  givesWay?: boolean;
}

/** What a context takes from a stream of its own, of what others than contexts tell it. It may be told twice. */
export interface Intake<Message = never> {
  /** Also the name of its place in the stream. */
  name: string;
  stream(prefix: string): StreamDefinition;
  /** @throws for what is no such message. */
  parse(text: string): Message;
  take(message: Message, at: Surroundings & Moment): Promise<void>;
}

/** What a job works with. */
export type AtWork = Surroundings &
  Moment & {
    /** Asks all contexts what shows an upload. */
    findShowings: FindShowings;
    /** Aborted when the job is no longer this worker's: what takes long looks at it between two things. */
    signal: AbortSignal;
  };

/** What a context does by the clock; never two of a name at once. */
export interface Job {
  name: string;
  /** Five fields as cron has them, in UTC. */
  schedule: string;
  run(at: AtWork): Promise<void>;
}

/** What a context looks for all the time: what a process that was killed has left must not wait for a minute to begin. */
export interface Loop {
  name: string;
  /** Milliseconds between two looks where there is nothing. */
  everyMs: number;
  /** @returns whether there was anything. */
  round(at: Surroundings & Moment): Promise<boolean>;
}

/** @returns the reaction, its event typed by what it is told of. */
export function reaction<const Type extends DomainEvent['type']>(one: Reaction<Type>): Reaction {
  return one;
}

/** @returns a reaction to several events at once. @param forMs see {@link Reaction.gathers} */
export function gatheringReaction<const Type extends DomainEvent['type']>({
  forMs,
  reactToAll,
  ...one
}: Omit<Reaction<Type>, 'react' | 'gathers'> & NonNullable<Reaction<Type>['gathers']>): Reaction {
  const gathering: Reaction<Type> = {
    ...one,
    gathers: { forMs, reactToAll },
    react: async (event, at) => {
      const [outcome = done] = (await reactToAll([event], at)) ?? [];
      if (outcome.kind !== 'done') throw outcome.error;
    },
  };
  return gathering;
}

/** @returns the intake, for a list of those of any message. */
export function intake<Message>(one: Intake<Message>): Intake {
  return one as unknown as Intake;
}

/** @returns the context, its commands typed by what it opens. */
export function context<Commands>(one: Context<Commands>): Context<Commands> {
  return one;
}

/** Contexts by name, opened. */
export type OpenedContexts<Contexts> = {
  [Name in keyof Contexts]: Contexts[Name] extends Context<infer Commands> ? Opened<Commands> : never;
};

/** Opens contexts. @throws what the first of them throws that cannot be opened, when the others are closed again. */
export async function openContexts<Contexts extends Record<string, Context>>(
  contexts: Contexts,
  resources: Omit<Resources, 'ask'>,
  moment: Moment,
): Promise<OpenedContexts<Contexts>> {
  const opened: [string, Opened][] = [];
  const answers: Partial<Questions> = {};
  const ask: Questions = {
    uploadsOf: async (...question) => (await answers.uploadsOf?.(...question)) ?? [],
    keptAt: async (path) => answers.keptAt?.(path),
    namesOf: async (ids) => (await answers.namesOf?.(ids)) ?? new Map(),
    listing: async (id) => answers.listing?.(id),
    listingsById: async (ids) => (await answers.listingsById?.(ids)) ?? [],
    addressOf: async (...question) => answers.addressOf?.(...question),
    hasVerifiedEmail: async (...question) => (await answers.hasVerifiedEmail?.(...question)) ?? false,
    hasPhone: async (...question) => (await answers.hasPhone?.(...question)) ?? false,
    kycStatusOf: async (...question) => (await answers.kycStatusOf?.(...question)) ?? 'none',
    maskedPhoneOf: async (...question) => answers.maskedPhoneOf?.(...question),
    languageOf: async (personId) => (await answers.languageOf?.(personId)) ?? 'en',
    confirmPassword: async (...question) => {
      if (answers.confirmPassword === undefined) throw new Error('nobody knows passwords');
      return answers.confirmPassword(...question);
    },
    goesOn: async (...question) => (await answers.goesOn?.(...question)) ?? false,
    tellOfExport: async (...question) => answers.tellOfExport?.(...question),
    closeAccount: async (...question) => answers.closeAccount?.(...question),
    everythingOf: async (personId) => {
      const at = { ...resources, ...moment };
      const told = Object.values(contexts).map(({ personal }) =>
        personal === 'nothing' ? {} : personal.tell(personId, at),
      );
      return Object.assign({}, ...(await Promise.all(told)));
    },
    hasToStay: async (personId) => {
      const at = { ...resources, ...moment };
      const staying = Object.values(contexts).map(({ personal }) =>
        personal === 'nothing' ? false : personal.goesOn?.(personId, at),
      );
      return (await Promise.all(staying)).includes(true);
    },
    countedSince: async (since) => {
      const counted = Object.values(contexts).map((one) => one.countedSince?.(since, resources));
      return Object.assign({}, ...(await Promise.all(counted)));
    },
    collections: () =>
      Object.values(contexts).flatMap(({ collections = [] }) => collections.map(({ name }) => name)),
    showIdentity: async (...question) => answers.showIdentity?.(...question),
    heldFor: async (...question) => (await answers.heldFor?.(...question)) ?? [],
    agreedPrice: async (...question) => {
      const price = await answers.agreedPrice?.(...question);
      if (price === undefined) throw new Error('nobody knows of offers');
      return price;
    },
    discounts: async (...question) => {
      const taken = await answers.discounts?.(...question);
      if (taken === undefined) throw new Error('nobody knows of coupons');
      return taken;
    },
  };
  try {
    for (const [name, one] of Object.entries(contexts)) {
      const atWork = await one.open({ ...resources, ask });
      opened.push([name, atWork]);
      Object.assign(answers, atWork.answers?.(moment));
    }
  } catch (error) {
    await closeContexts(Object.fromEntries(opened));
    throw error;
  }
  return Object.fromEntries(opened) as OpenedContexts<Contexts>;
}

/** Closes contexts, whether or not one of them fails to. */
export async function closeContexts(opened: Readonly<Record<string, Opened>>): Promise<void> {
  await Promise.allSettled(Object.values(opened).map((one) => one.close?.()));
}
