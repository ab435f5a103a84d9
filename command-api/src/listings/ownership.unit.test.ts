import { describe, expect, it } from 'vitest';
import { aListing } from './a-listing.ts';
import {
  refusalOf,
  refuseUnlessAnotherModerator,
  refuseUnlessModerator,
  refuseUnlessOwner,
} from './ownership.ts';

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

  it('lets nobody give a listing back that is their own, whatever they are', () => {
    for (const role of ['moderator', 'admin'] as const) {
      expect(refuseUnlessAnotherModerator(aListing(), { ...other, role })).toBeUndefined();
      expect(refuseUnlessAnotherModerator(aListing(), { ...seller, role })).toMatchObject({
        code: 'forbidden',
        message: 'This listing is yours: another moderator has to look at it.',
      });
    }
    expect(refuseUnlessAnotherModerator(aListing(), seller)).toMatchObject({
      message: 'Only a moderator may do this.',
    });
  });

  it('says who might', () => {
    expect(refuseUnlessOwner(aListing(), other)).toMatchObject({
      message: 'Only its seller may do this to a listing.',
    });
    expect(refuseUnlessModerator(aListing(), other)).toMatchObject({
      message: 'Only a moderator may do this.',
    });
  });

  it('lets nobody do by hand what an order does', () => {
    expect(refusalOf.orders(aListing(), { ...seller, role: 'admin' })).toMatchObject({
      code: 'forbidden',
      message: 'Only an order does this to a listing.',
    });
    expect(refusalOf.owner(aListing(), seller)).toBeUndefined();
    expect(refusalOf.moderator(aListing(), seller)).toMatchObject({ code: 'forbidden' });
  });
});
