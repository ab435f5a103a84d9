import type { ActivityEvent } from '@vivarium/contracts/activity/http.ts';
import type { ActivityMessage } from '@vivarium/contracts/activity/messages.ts';

/** @returns what a visitor did as a message of the stream. @param now when the server took it */
export function messageOf(event: ActivityEvent, visitor: string, now: Date): ActivityMessage {
  const { id, category = null } = event;
  const said = { id, time: now.toISOString(), visitor, category };
  switch (event.type) {
    case 'search': {
      const { query, filters, results } = event;
      return { type: 'search_event', ...said, query, filters, results };
    }
    case 'refine':
      return { type: 'refine_event', ...said, attribute: event.attribute, value: event.value };
    case 'impression':
      return { type: 'impression_event', ...said, listings: event.listings, query: event.query ?? null };
    case 'click':
      return { type: 'click_event', ...said, listing: event.listing, position: event.position };
    default:
      return { type: onListing[event.type], ...said, listing: event.listing };
  }
}

const onListing = {
  view: 'view_listing_event',
  favourite: 'favourite_event',
  contact: 'contact_event',
  add_to_cart: 'add_to_cart_event',
} as const;
