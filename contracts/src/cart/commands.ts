import { ofListing } from '../listings/commands.ts';
import { operation } from '../shared/operation.ts';
import { cartBodySchema, cartSchema } from './http.ts';

const onThing = { path: '/account/cart/{id}', tag: 'cart', token: 'required', params: ofListing } as const;

/** What command-api does with carts: what is in one is reserved for nobody. */
export const cartCommands = {
  showCart: operation({
    method: 'get',
    path: '/account/cart',
    operationId: 'showCart',
    tag: 'cart',
    summary: 'What one means to buy, and whether it can be had now',
    token: 'required',
    success: { status: 200, description: 'In the order in which it came', schema: cartSchema },
  }),
  putInCart: operation({
    ...onThing,
    method: 'put',
    operationId: 'putInCart',
    summary: 'Put so many of a listing into the cart; said again it is so many, not more',
    body: cartBodySchema,
    success: { status: 204, description: 'Noted' },
    problems: ['validation_failed', 'listing_not_found', 'own_listing', 'not_available', 'cart_full'],
  }),
  takeFromCart: operation({
    ...onThing,
    method: 'delete',
    operationId: 'takeFromCart',
    summary: 'Take a listing out of the cart; what is not in it may be taken out too',
    success: { status: 204, description: 'Noted' },
    problems: ['listing_not_found'],
  }),
};
