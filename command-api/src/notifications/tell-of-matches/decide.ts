import type { ListingMatchEvent, MatchedPerson, MatchReason } from '@vivarium/contracts/alerts/events.ts';
import { LISTINGS_OF_A_BUNDLE, type NotificationState } from '@vivarium/contracts/notifications/state.ts';
import { derivedId } from '@vivarium/platform/ids/derived-id.ts';
import type { NotificationHappening } from '../notification-event.ts';

/** What somebody is to be told of. */
export interface ToTell {
  person: MatchedPerson;
  listing: ListingMatchEvent['data']['listing'];
  reason: MatchReason;
  /** It is on sale again since orders let go of it. */
  isReleased: boolean;
  /** They like it, and are told for that. */
  isFavourite: boolean;
}

/** What is known of the person, while nobody else tells them anything. */
export interface Inbox {
  lastNumber: number;
  /** Of how many listings they were told by notifications of their own in the hour before. */
  toldLately: number;
  /** The bundle of this hour, where there is one. */
  bundle: NotificationState | undefined;
}

/** From so many listings in an hour on, further ones are told together. */
export const MOST_IN_AN_HOUR = 20;
const HOUR_MS = 3_600_000;

const favouriteTypes: Readonly<Record<MatchReason, NotificationState['type']>> = {
  price_drop: 'favourite_price_drop',
  back_on_sale: 'favourite_back_on_sale',
  published: 'favourite_back_on_sale',
  changed: 'favourite_back_on_sale',
};

/** What one person is told by: searches, ways, and when a mail goes. */
type Ways = Pick<NotificationState, 'savedSearches' | 'channels' | 'mail'>;

/** Saved searches that one notification names at most. */
const MOST_NAMED = 100;

/** At once, where one of the searches that want mails wants them so. */
function mailOf({ savedSearches }: MatchedPerson): NotificationState['mail'] {
  const mailed = savedSearches.filter(({ channels }) => channels.includes('email'));
  if (mailed.length === 0) return null;
  return mailed.some(({ frequency }) => frequency === 'instant') ? 'instant' : 'daily';
}

function waysOf({ person, isFavourite }: Pick<ToTell, 'person' | 'isFavourite'>): Ways {
  return {
    savedSearches: person.savedSearches.map(({ id, name }) => ({ id, name })),
    channels: isFavourite
      ? ['in_app']
      : [...new Set(person.savedSearches.flatMap((search) => search.channels))],
    mail: mailOf(person),
  };
}

/** @returns both together: each search and each way once, and a mail as soon as one of them wants it. */
function joined(one: Ways, other: Ways): Ways {
  const known = new Set(one.savedSearches.map(({ id }) => id));
  return {
    savedSearches: [...one.savedSearches, ...other.savedSearches.filter(({ id }) => !known.has(id))].slice(
      0,
      MOST_NAMED,
    ),
    channels: [...new Set([...one.channels, ...other.channels])],
    mail: [one.mail, other.mail].includes('instant') ? 'instant' : (one.mail ?? other.mail),
  };
}

/** @returns the id of the bundle of an hour, and so of everything that is told in it. */
export function bundleIdOf(personId: string, now: Date): string {
  return derivedId('bundle', personId, Math.floor(now.getTime() / HOUR_MS));
}

/**
 * Decides how somebody is told of a listing that starts to match: once, whichever of their searches it matches, which are all
 * named; and where there are too many in an hour, together with the others.
 */
export function decideTell(
  { person, listing, reason, isFavourite }: ToTell,
  inbox: Inbox,
  now: Date,
): NotificationHappening {
  const { personId } = person;
  const ways = waysOf({ person, isFavourite });
  const type = isFavourite ? favouriteTypes[reason] : 'saved_search_match';
  const common = { personId, type, readAt: null, ...ways, createdAt: now.toISOString() };
  if (inbox.toldLately < MOST_IN_AN_HOUR) {
    const after: NotificationState = {
      ...common,
      id: derivedId(type, personId, listing.id, reason, listing.version),
      ...{ version: 1, number: inbox.lastNumber + 1, reason },
      ...{ listingId: listing.id, listingVersion: listing.version, bundled: [], listings: 1 },
      ...{ order: null, offer: null, about: { title: listing.title, price: listing.price } },
    };
    return { type: 'notification.created', after, changed: [] };
  }
  const { bundle } = inbox;
  const bundled = [...(bundle?.bundled ?? []), listing.id].slice(0, LISTINGS_OF_A_BUNDLE);
  if (bundle === undefined) {
    const after: NotificationState = {
      ...common,
      ...{ id: bundleIdOf(personId, now), version: 1, number: inbox.lastNumber + 1, reason: null },
      ...{ listingId: null, listingVersion: null, bundled, listings: 1 },
      ...{ order: null, offer: null, about: null },
      mail: inABundle(ways).mail,
    };
    return { type: 'notification.created', after, changed: [] };
  }
  const after: NotificationState = {
    ...bundle,
    version: bundle.version + 1,
    bundled,
    listings: bundle.listings + 1,
    ...joined(bundle, inABundle(ways)),
    // There is something new in it.
    readAt: null,
  };
  // By another way than before it was not told at all.
  const isToldOtherwise = after.channels.length > bundle.channels.length;
  const changed = [
    'bundled',
    'listings',
    'savedSearches',
    'readAt',
    ...(isToldOtherwise ? ['channels'] : []),
  ];
  return { type: 'notification.bundled', after, changed };
}

/** What is told together can wait for the mail of the day. */
function inABundle(ways: Ways): Ways {
  return { ...ways, mail: ways.mail && 'daily' };
}

/**
 * Decides what becomes of a notification of a listing when its person is to hear of the same version for another reason too: a
 * search that was saved meanwhile, or the heart beside the search. What they like is told in more ways than what they search for,
 * whichever of the two is heard of first.
 *
 * @returns undefined where it says everything already
 */
export function decideExtend(
  before: NotificationState,
  toTell: Pick<ToTell, 'person' | 'isFavourite' | 'reason'>,
): NotificationHappening | undefined {
  const ways = waysOf(toTell);
  const isOne = before.listingId !== null;
  const isLikedToo = isOne && toTell.isFavourite && before.type === 'saved_search_match';
  const after = {
    ...{ ...before, ...joined(before, isOne ? ways : inABundle(ways)) },
    type: isLikedToo ? favouriteTypes[toTell.reason] : before.type,
  };
  const more = (['savedSearches', 'channels'] as const).filter(
    (field) => after[field].length > before[field].length,
  );
  const changed = [...(isLikedToo ? ['type'] : []), ...more];
  if (changed.length === 0 && after.mail === before.mail) return undefined;
  return { type: 'notification.extended', after: { ...after, version: before.version + 1 }, changed };
}
