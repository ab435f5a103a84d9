import { describe, expect, it } from 'vitest';
import { aListing } from './a-listing.ts';
import { refuseUnlessModerator, refuseUnlessOwner } from './ownership.ts';

const seller = { id: aListing().sellerId, role: 'user' } as const;
const other = { id: '01934f3e-0000-7000-8000-00000000000b', role: 'user' } as const;

describe('who may do what to a listing', () => {
  it('lets its seller, and neither another person nor a moderator, act as its owner', () => {
    expect(refuseUnlessOwner(aListing(), seller)).toBeUndefined();
    expect(refuseUnlessOwner(aListing(), other)).toMatchObject({ code: 'forbidden' });
    expect(refuseUnlessOwner(aListing(), { ...other, role: 'moderator' })).toMatchObject({
      code: 'forbidden',
    });
  });

  it('lets moderators and admins, and not its seller, moderate it', () => {
    expect(refuseUnlessModerator(aListing(), { ...other, role: 'moderator' })).toBeUndefined();
    expect(refuseUnlessModerator(aListing(), { ...other, role: 'admin' })).toBeUndefined();
    expect(refuseUnlessModerator(aListing(), seller)).toMatchObject({ code: 'forbidden' });
  });
});
