import type { MyListing } from '@vivarium/contracts/listings/http/own.ts';
import { useState } from 'react';

/** What is chosen of one's own listings, by id. */
export interface Selection {
  chosen: ReadonlyMap<string, MyListing>;
  choose: (listings: readonly MyListing[], isChosen: boolean) => void;
}

/** @param shown what the page has: of those the newest state counts */
export function useSelection(shown: readonly MyListing[]): Selection {
  const [kept, setKept] = useState<ReadonlyMap<string, MyListing>>(new Map());
  const newest = new Map(shown.map((listing) => [listing.id, listing]));
  const chosen = new Map([...kept].map(([id, listing]) => [id, newest.get(id) ?? listing]));
  const choose: Selection['choose'] = (listings, isChosen) =>
    setKept((before) => {
      const after = new Map(before);
      for (const listing of listings) {
        if (isChosen) after.set(listing.id, listing);
        else after.delete(listing.id);
      }
      return after;
    });
  return { chosen, choose };
}
