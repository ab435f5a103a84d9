import { aListing, aListingEvent, aUser, aUserEvent } from '@vivarium/projector/fixtures/events.ts';
import { describe, expect, it } from 'vitest';
import { parseEvent, Unparseable } from './parse-event.ts';

describe('parsing an event', () => {
  it.each([aListingEvent(aListing()), aUserEvent(aUser())])(
    'gives back what was published: $type',
    (event) => {
      expect(parseEvent(JSON.stringify(event))).toEqual(event);
    },
  );

  it.each([
    ['text that is no JSON', 'not { json', 'not JSON'],
    ['an event of an aggregate nobody knows', '{"type":"kite.flown"}', 'unknown event type "kite.flown"'],
    ['a value that is no object', 'null', 'unknown event type ""'],
    [
      'an event without its version',
      JSON.stringify({ ...aUserEvent(aUser()), aggregateversion: undefined }),
      'aggregateversion',
    ],
    ['a happening nobody knows', JSON.stringify({ ...aUserEvent(aUser()), type: 'user.vanished' }), 'type'],
  ])('refuses %s and says why', (_what, text, reason) => {
    expect(() => parseEvent(text)).toThrow(Unparseable);
    expect(() => parseEvent(text)).toThrow(reason);
  });
});
