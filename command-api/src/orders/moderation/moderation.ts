import type { ModeratedOrder, WaitsFor } from '@vivarium/contracts/orders/moderation.ts';
import type { OrderState } from '@vivarium/contracts/orders/state.ts';
import { encodeId } from '@vivarium/contracts/shared/id.ts';
import type { Kysely } from 'kysely';
import type { Questions } from '../../context.ts';
import { orderKind } from '../order-kind.ts';
import { readOrder } from '../orders.store.ts';
import type { OrderTables } from '../orders.table.ts';
import { moderatedOrder } from './moderated-order.ts';
import { waitingOrders } from './waiting.store.ts';

const DEFAULT_LIMIT = 20;

/** What moderators see of orders. */
export function createModeration({ db, namesOf }: Pick<Questions, 'namesOf'> & { db: Kysely<OrderTables> }) {
  const told = async (orders: readonly OrderState[]) => {
    const names = await namesOf([...new Set(orders.flatMap(({ buyerId, sellerId }) => [buyerId, sellerId]))]);
    return orders.map((order) => moderatedOrder(order, names));
  };
  return {
    waiting: async ({
      waits,
      after,
      limit = DEFAULT_LIMIT,
    }: {
      waits: WaitsFor | undefined;
      after: string | undefined;
      limit: number | undefined;
    }) => {
      const found = await waitingOrders(db, { waits, after, limit: limit + 1 });
      const page = found.slice(0, limit);
      const last = found.length > limit ? page.at(-1) : undefined;
      return { items: await told(page), nextCursor: last === undefined ? null : encodeId(last.id) };
    },

    /** @throws {Problem} `order_not_found` */
    order: async (id: string): Promise<ModeratedOrder> => {
      const order = await readOrder(db, id);
      const [item] = order === undefined ? [] : await told([order]);
      if (item === undefined) throw orderKind.absent();
      return item;
    },
  };
}
export type Moderation = ReturnType<typeof createModeration>;
