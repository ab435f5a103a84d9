import type { ListingItem } from '@vivarium/contracts/listings/http/item.ts';
import type { BaseHit } from 'instantsearch.js';

/** A hit of the search: a listing, and what InstantSearch adds to it. */
export type ListingHit = ListingItem & BaseHit & { _geoloc?: { lat: number; lng: number } };
