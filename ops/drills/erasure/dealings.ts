import type { OfferReceipt } from '@vivarium/contracts/offers/http.ts';
import type { OrderItem, PlacedOrder } from '@vivarium/contracts/orders/http.ts';
import type { MarketClient } from '../../client/market-client.ts';
import { aBallPython } from '../../client/sample-listing.ts';
import { waitUntil } from '../../services/wait-until.ts';
import type { Marks } from './marks.ts';
import type { Member } from './member.ts';

const anAddress = { name: 'Robin', line1: '12 Long Lane', city: 'Austin', postcode: '78701', country: 'US' };
const SOON_MS = 30_000;

interface Parties {
  client: MarketClient;
  marks: Marks;
  me: Member;
  /** Tokens. */
  other: string;
  moderator: string;
  /** A listing of mine, of which there are several. */
  goods: string;
  /** An upload of mine, for a complaint. */
  complaint: string;
}

/** Buys, sells, offers, complains and gives back with somebody who stays, until all of it is through. */
export async function dealings(parties: Parties): Promise<void> {
  const { client, me, other, goods } = parties;
  const theirs = async () => {
    const sample = { category: 'enclosure', attributes: { condition: 'new' }, quantity: 9 };
    const { id } = await client.createListing(other, aBallPython(sample));
    await client.publish(other, id);
    return id;
  };
  const listing = await theirs();
  await offers(parties, listing);
  const asOther = (path: string, body: object = {}) =>
    client.request<never>('POST', path, { token: other, body });

  const calledOff = await bought(parties, listing);
  await me.write('cancelOrder', { id: calledOff });
  const givenBack = await bought(parties, listing);
  await asOther(`/orders/${givenBack}/ship`, { method: 'FedEx', trackingNumber: '77123456' });
  await me.write('returnOrder', { id: givenBack });
  await asOther(`/orders/${givenBack}/accept-return`);
  const disputed = await bought(parties, listing);
  await asOther(`/orders/${disputed}/ship`, { method: 'FedEx', trackingNumber: '77123457' });
  const sample = { reason: 'other', text: '', evidence: [parties.complaint] };
  await me.write('disputeOrder', { id: disputed, sample });
  await asOther(`/orders/${disputed}/answer`, { kind: 'contest', text: 'It was well here.' });
  const settled = { token: parties.moderator, body: { for: 'seller' } };
  await client.request('POST', `/admin/orders/${disputed}/settle`, settled);

  const placed = await asOther('/orders', {
    listingId: goods,
    delivery: { method: 'shipping', address: anAddress },
  });
  await paid(parties, other, placed);
  const { id } = placed as PlacedOrder;
  await me.write('shipOrder', { id, sample: { method: '', trackingNumber: '' } });
  await asOther(`/orders/${id}/deliver`);

  const complained = await asOther('/orders', { listingId: goods, delivery: { method: 'pickup' } });
  await paid(parties, other, complained);
  const { id: sold } = complained as PlacedOrder;
  await asOther(`/orders/${sold}/dispute`, { reason: 'other', text: 'It is not there.' });
  const answer = { kind: 'contest', text: '', evidence: [parties.complaint] };
  await me.write('answerDispute', { id: sold, sample: answer });
  await client.request('POST', `/admin/orders/${sold}/settle`, settled);
}

/** @returns the id of an order of mine that is paid, sent to an address with marks. */
async function bought(parties: Parties, listingId: string): Promise<string> {
  const { me } = parties;
  const sample = { listingId, delivery: { method: 'shipping', address: anAddress } };
  const placed = await me.write<PlacedOrder>('placeOrder', { sample });
  await paid(parties, me.token, placed);
  return placed.id;
}

async function paid({ client }: Parties, token: string, { id, payment }: PlacedOrder): Promise<void> {
  await client.request('POST', `/sandbox/payments/${payment.id}/pay`, { body: { outcome: 'approve' } });
  const isConfirmed = async () =>
    (await client.request<OrderItem>('GET', `/orders/${id}`, { token })).status === 'confirmed';
  if (!(await waitUntil(isConfirmed, { timeoutMs: SOON_MS })))
    throw new Error(`order ${id} is not confirmed`);
}

async function offers({ client, me, other, goods }: Parties, theirs: string): Promise<void> {
  const amount = (dollars: string) => ({ amount: { amount: dollars, currency: 'USD' } });
  const asOther = (path: string, body: object = {}) =>
    client.request<OfferReceipt>('POST', path, { token: other, body });
  const mine = await me.write<OfferReceipt>('makeOffer', { id: theirs, sample: amount('100.00') });
  await asOther(`/offers/${mine.id}/counter`, amount('400.00'));
  await me.write('counterOffer', { id: mine.id, sample: amount('200.00') });
  await asOther(`/offers/${mine.id}/decline`);
  const given = await asOther(`/listings/${goods}/offers`, amount('90.00'));
  await me.write('counterOffer', { id: given.id, sample: amount('300.00') });
  await asOther(`/offers/${given.id}/withdraw`);
}
