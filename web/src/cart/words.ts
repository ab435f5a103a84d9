import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { CartItem } from '@vivarium/contracts/cart/http.ts';

/** Why something in the cart cannot be had now. */
export const standingWords: Readonly<Record<Exclude<CartItem['standing'], 'available'>, MessageDescriptor>> =
  {
    too_few: msg`There is not so much of it left.`,
    reserved: msg`Somebody is about to buy it.`,
    gone: msg`It is not for sale any more.`,
  };
