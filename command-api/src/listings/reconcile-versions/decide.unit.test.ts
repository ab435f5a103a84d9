import { describe, expect, it } from 'vitest';
import { aListing } from '../a-listing.ts';
import { decideGoOn } from './decide.ts';

describe('a listing of which others have heard more than there is', () => {
  it('goes on after all that they have heard, and is what it was otherwise', () => {
    const listing = aListing({ version: 3 });
    expect(decideGoOn(listing, 7)).toEqual({
      ...{ type: 'listing.changed', before: listing, changed: [] },
      after: { ...listing, version: 8 },
    });
  });

  it('stays as it is where they have heard of what it is, or of less', () => {
    expect(decideGoOn(aListing({ version: 7 }), 7)).toBe('unchanged');
    expect(decideGoOn(aListing({ version: 8 }), 7)).toBe('unchanged');
  });
});
