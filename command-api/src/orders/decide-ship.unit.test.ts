import { type Declaration, declarationsFor } from '@vivarium/contracts/orders/declarations.ts';
import { describe, expect, it } from 'vitest';
import { given, held, refusal } from './a-decision.ts';
import { anOrder } from './an-order.ts';
import { decideShip } from './decide-ship.ts';

const all = declarationsFor('live-animal');
const confirmed = (category = 'live-animal') =>
  anOrder({ status: 'confirmed', payment: held, item: { ...anOrder().item, category } });
const ship = (
  { method = 'FedEx', declared }: { method?: string; declared?: readonly Declaration[] } = {},
  { demands = false, order = confirmed() } = {},
) =>
  decideShip(
    order,
    { method, trackingNumber: '1', ...(declared && { declared: [...declared] }) },
    given('seller'),
    demands,
  );

describe('a live animal', () => {
  it('is sent with all that is asked for confirmed, each once', () => {
    const sent = ship({ declared: [...all, ...all] }, { demands: true });
    expect(sent).toMatchObject({ after: { status: 'shipped', shipment: { declared: all } } });
  });

  it('is not sent with a part of it, or with none that is said to be none', () => {
    expect(ship({ declared: all.slice(1) })).toMatchObject({
      code: 'transport_not_declared',
      details: [{ path: 'declared', message: 'lacks fit_to_travel' }],
    });
    expect(ship({ declared: [] })).toMatchObject({
      details: [{ message: `lacks ${all.join(', ')}` }],
    });
  });

  it('is sent without a word of it where that may be left out, and nowhere else', () => {
    expect(ship()).toMatchObject({ after: { status: 'shipped' } });
    expect(ship()).not.toHaveProperty('after.shipment.declared');
    expect(refusal(ship({}, { demands: true }))).toBe('transport_not_declared');
  });

  it('is not sent by letter or ordinary parcel', () => {
    for (const method of ['Letter', 'UPS Ground', 'DHL Paket'])
      expect(ship({ method, declared: all })).toMatchObject({
        code: 'shipping_method_not_allowed',
        message: expect.stringContaining('sent'),
        details: [{ path: 'method', message: expect.stringContaining('category') }],
      });
  });

  it('is sent by ordinary parcel if it is a spider', () => {
    const of = (species: string) => {
      const order = confirmed();
      return { order: { ...order, item: { ...order.item, species } } };
    };
    const parcel = { method: 'Royal Mail Special Delivery', declared: all };
    expect(ship(parcel, of('brachypelma-hamorii'))).toMatchObject({ after: { status: 'shipped' } });
    expect(refusal(ship(parcel, of('python-regius')))).toBe('shipping_method_not_allowed');
  });

  it('is refused for what its order is first', () => {
    const order = anOrder({ status: 'delivered', payment: held });
    expect(refusal(ship({ method: 'Letter' }, { order }))).toBe('order_status_conflict');
  });
});

it('anything else is sent in any way, and nothing need be confirmed of it', () => {
  const order = confirmed('enclosure');
  expect(ship({ method: 'Somehow' }, { order, demands: true })).toMatchObject({
    after: { status: 'shipped' },
  });
});
