import { streams } from '@vivarium/contracts/shared/envelope.ts';
import {
  type DeadLetter,
  listDeadLetters,
  replayDeadLetter,
} from '@vivarium/platform/stream/dead-letters.ts';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { aListing, aListingEvent } from './fixtures/events.ts';
import { openSandbox, type Sandbox } from './fixtures/sandbox.ts';
import { type Projector, start } from './projector.ts';
import { listings } from './read-models/listings/index.ts';
import { sellers } from './read-models/sellers/index.ts';

let sandbox: Sandbox;
let projector: Projector;
let isBroken = true;
const poison = aListingEvent(aListing({ title: 'A title that breaks the projection' }));
/** Breaks before anything is folded: when it is asked which documents it is about, or what they copy. */
const untargetable = aListingEvent(aListing());
const unnamed = aListingEvent(aListing());

beforeAll(async () => {
  sandbox = await openSandbox({ MAX_DELIVER: '3' });
  const broken: typeof listings = {
    ...listings,
    evolve(document, event, references) {
      if (isBroken && event.subject === poison.subject) throw new Error('poison: ß');
      return listings.evolve(document, event, references);
    },
    targets(event) {
      if (event.subject === untargetable.subject) throw new TypeError('no targets');
      return listings.targets(event);
    },
    copies: listings.copies.map((copy) => ({
      ...copy,
      namedBy: {
        listing: (event) => {
          if (event.subject === unnamed.subject) throw new TypeError('no name');
          return copy.namedBy.listing?.(event) ?? null;
        },
      },
    })),
  };
  projector = await start(sandbox.config, { readModels: [sellers, broken] });
});

afterAll(async () => {
  await projector.close();
  await sandbox.remove();
});

const deadLetters = () => streams.deadLetters(sandbox.prefix).name;

async function letters(): Promise<DeadLetter[]> {
  const found: DeadLetter[] = [];
  for await (const letter of listDeadLetters(sandbox.nats, deadLetters())) found.push(letter);
  return found;
}

describe('an event that cannot be folded', () => {
  it('is given up after the last delivery, with its cause, and stops no other', async () => {
    const others = [aListingEvent(aListing()), aListingEvent(aListing())];
    for (const event of [poison, ...others]) await sandbox.publish(event);
    await vi.waitFor(async () => {
      for (const { subject } of others) expect(await sandbox.document('listings', subject)).toBeDefined();
      expect(await letters()).toMatchObject([
        {
          cause: 'poison',
          error: expect.stringContaining('poison'),
          deliveries: 3,
          subject: expect.stringContaining(poison.subject),
        },
      ]);
    }, 30_000);
    expect(await sandbox.document('listings', poison.subject)).toBeUndefined();
  });

  it('is folded once it is replayed to a projector that is mended', async () => {
    isBroken = false;
    for (const letter of await letters()) await replayDeadLetter(sandbox.nats, deadLetters(), letter);
    await vi.waitFor(
      async () => expect(await sandbox.document('listings', poison.subject)).toBeDefined(),
      30_000,
    );
    expect(await letters()).toEqual([]);
  });
});

describe('an event that fails before it is folded', () => {
  it('is no outage: it is given up as well, and stops no other', async () => {
    const others = [aListingEvent(aListing()), aListingEvent(aListing())];
    const [first, ...rest] = others;
    for (const event of [first, untargetable, unnamed, ...rest]) if (event) await sandbox.publish(event);
    await vi.waitFor(async () => {
      for (const { subject } of others) expect(await sandbox.document('listings', subject)).toBeDefined();
      const found = (await letters()).map(({ cause, error }) => `${cause} ${error}`);
      expect(found.toSorted()).toEqual(['poison TypeError: no name', 'poison TypeError: no targets']);
    }, 30_000);
    for (const { id } of await letters()) await sandbox.nats.manager.streams.deleteMessage(deadLetters(), id);
  });
});

describe('a message that is no event', () => {
  it('is given up at once, and says what is wrong', async () => {
    const next = aListingEvent(aListing());
    await sandbox.publishRaw(aListingEvent(aListing()), '{"type":"listing.created"}');
    await sandbox.publish(next);
    await vi.waitFor(async () => {
      expect(await letters()).toMatchObject([
        { cause: 'unparseable', deliveries: 1, error: expect.stringContaining('subject') },
      ]);
      expect(await sandbox.document('listings', next.subject)).toBeDefined();
    }, 30_000);
  });
});
