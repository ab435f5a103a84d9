import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { orderCommands } from '@vivarium/contracts/orders/commands.ts';
import type { OrderReceipt } from '@vivarium/contracts/orders/http.ts';
import type { ModeratedOrder, WaitsFor } from '@vivarium/contracts/orders/moderation.ts';
import { call } from '../../api/call.ts';

/** What a decision is made of. */
export interface Deciding {
  order: ModeratedOrder;
  act: (receipt: Promise<OrderReceipt>) => void;
  isBusy: boolean;
}

/** Orders that wait for a decision, those that have waited longest first. */
export function waitingQuery(waits: WaitsFor) {
  return infiniteQueryOptions({
    queryKey: ['moderated-orders', waits],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: cursor, signal }) =>
      call(orderCommands.listModeratedOrders, { query: { waits, cursor } }, { signal }),
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    staleTime: 0,
  });
}

export function moderatedOrderQuery(id: string) {
  return queryOptions({
    queryKey: ['moderated-order', id],
    queryFn: ({ signal }) => call(orderCommands.showModeratedOrder, { params: { id } }, { signal }),
    staleTime: 0,
  });
}
