import { type QueryClient, queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { OrderItem, OrderReceipt } from '@vivarium/contracts/orders/http.ts';
import { orderQueries } from '@vivarium/contracts/orders/queries.ts';
import type { Deed } from '@vivarium/contracts/orders/requests.ts';
import { FIRST_VERSION } from '@vivarium/contracts/shared/first-version.ts';
import { call } from '../api/call.ts';
import { showAfter } from '../api/show-after.ts';

/** In milliseconds. */
const [PAID_SOON, HANDED_OVER_SOON] = [2000, 5000];

/** An order. One that was only just made is waited for. */
export function orderQuery(id: string) {
  return queryOptions({
    queryKey: ['order', id],
    queryFn: ({ signal }) =>
      call(orderQueries.showOrder, { params: { id }, query: { min_version: FIRST_VERSION } }, { signal }),
    staleTime: 0,
  });
}

/** What one has ordered and not paid yet: some of it together. */
export const unpaidQuery = queryOptions({
  queryKey: ['my-orders', 'buyer', 'pending'],
  queryFn: ({ signal }) =>
    call(
      orderQueries.listMyOrders,
      { query: { role: 'buyer', status: 'pending', limit: '100' } },
      { signal },
    ),
  staleTime: 0,
});

/**
 * @param orders what a list shows.
 * @returns after how many milliseconds it is asked for anew; false: it stays as it is. What is paid is told by the provider, a
 *   moment later; and what was done here a moment ago is found by no list yet, though the order itself says it.
 */
export function askedAnew(client: QueryClient, orders: readonly OrderItem[] = []): number | false {
  const isBehind = ({ id, version }: OrderItem) =>
    version < (client.getQueryData(orderQuery(id).queryKey)?.version ?? 0);
  return orders.some((order) => order.status === 'pending' || isBehind(order)) && PAID_SOON;
}

/** The same as {@link orderQuery}, asked for anew as long as it waits for what the provider says, or is just picked up. */
export function useOrder(id: string) {
  return useQuery({
    ...orderQuery(id),
    refetchInterval: ({ state: { data } }) => {
      // What is paid is told by the provider, a moment later.
      if (data?.status === 'pending') return PAID_SOON;
      // Its buyer shows the code that stands here, and its seller types it.
      return data?.status === 'confirmed' && isPickedUp(data) && HANDED_OVER_SOON;
    },
  });
}

function isPickedUp({ role, delivery }: OrderItem): boolean {
  return role === 'buyer' && delivery.method === 'pickup';
}

/** What one does with an order; it is shown as it is after it. */
export function useActing(id: string) {
  const client = useQueryClient();
  const show = async ({ version }: OrderReceipt) => {
    const query = { min_version: version };
    await showAfter(client, orderQuery(id), call(orderQueries.showOrder, { params: { id }, query }));
    await client.invalidateQueries({ queryKey: ['my-orders'] });
  };
  const { mutateAsync, isPending, error, variables } = useMutation({
    mutationFn: async ({ receipt }: { receipt: Promise<OrderReceipt>; asked?: Deed | undefined }) =>
      show(await receipt),
    onError: () => client.invalidateQueries(orderQuery(id)),
  });
  const act: Act = (receipt, asked) => mutateAsync({ receipt, asked });
  return { act, isBusy: isPending, error, asked: variables?.asked };
}

/**
 * Does something and shows what has become of the order.
 * @param asked what a form is for, which says itself what was refused as long as it is there
 * @throws what was refused
 */
export type Act = (receipt: Promise<OrderReceipt>, asked?: Deed) => Promise<void>;
