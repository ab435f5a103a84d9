import type { StoreSighting } from './stores.ts';

/** What may be found once somebody has gone, in the words of `docs/security.md` for it, which say until when. */
interface Kept {
  /** Stands in the page as it does here. */
  said: string;
  store: RegExp;
  fields: RegExp;
}

const ORDERS = /^(createListing title|shipOrder (method|trackingNumber))$/;
const REQUESTS = /^(request id|browser) of /;
/** What they try whom nobody knows yet: what they do who are signed in is theirs, and goes with them. */
const UNKNOWN = /^(request id|browser) of \/auth\/(login|forgot-password|verify-email\/resend)$/;

/** Everything that is allowed, and nothing more: what is found besides is a difference. */
export const kept: readonly Kept[] = [
  {
    said: 'what was bought and the parcel it came in',
    store: /orders|pg_statistic|EVENTS|elasticsearch/,
    fields: ORDERS,
  },
  {
    said: 'the ids that a client gives its requests',
    store: /EVENTS|private\.reading|pg_statistic/,
    fields: /^request id of /,
  },
  { said: 'what was tried without being signed in', store: /security\.event|pg_statistic/, fields: UNKNOWN },
  { said: 'lines of the log', store: /^logs/, fields: REQUESTS },
  {
    said: 'letters that have been sent',
    store: /mail\.mailbox|pg_statistic/,
    fields: /^(register (email|displayName)|createListing title)$/,
  },
  { said: 'what is searched for', store: /ACTIVITY|elasticsearch/, fields: /^recordActivity query$/ },
  {
    said: 'the index of the stand-in for MongoDB',
    store: /^mongodb /,
    fields: /^key of createListing$/,
  },
];

/** @returns what is found that nobody has said would be. */
export function beyondWhatIsKept(sightings: readonly StoreSighting[]): string[] {
  return sightings.flatMap(({ store, file, fields }) => {
    const place = `${store} ${file}`;
    const unsaid = fields.filter(
      (field) => !kept.some((one) => one.store.test(place) && one.fields.test(field)),
    );
    return unsaid.length > 0 ? [`${place}: ${unsaid.join(', ')}`] : [];
  });
}
