import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { HandOverBody } from '@vivarium/contracts/orders/http.ts';
import type { ReactNode } from 'react';
import { expect, it, vi } from 'vitest';
import { ApiError } from '../api/api-error.ts';
import { render } from '../ui/render.tsx';
import { CodeToShow, HandOverForm, handOverCodeQuery } from './PickUp.tsx';

function Surroundings({ children }: { children: ReactNode }) {
  const client = new QueryClient();
  client.setQueryData(handOverCodeQuery('o').queryKey, { code: 'ABCD-2345' });
  return <QueryClientProvider client={client}>{children}</QueryClientProvider>;
}

it('who picks something up sees the code, and what follows when they show it', async () => {
  const screen = await render(<CodeToShow orderId="o" />, { wrapper: Surroundings });
  await expect.element(screen.getByText('ABCD-2345')).toBeVisible();
  await expect.element(screen.getByText(/From then on it cannot be called off any more/)).toBeVisible();
});

it('who hands something over types the code, and reads at the field that it is another one', async () => {
  const handOver = vi.fn<(body: HandOverBody) => Promise<void>>().mockResolvedValue(undefined);
  handOver.mockRejectedValueOnce(new ApiError('code_not_valid', 'It is not.', 422));
  const screen = await render(<HandOverForm onHandOver={handOver} />);
  const send = () => screen.getByRole('button', { name: 'Hand it over' }).click();
  await send();
  await expect.element(screen.getByText('Type the code that the buyer shows you.')).toBeVisible();
  expect(handOver).not.toHaveBeenCalled();
  await screen.getByLabelText('Code of the buyer').fill('abcd 2346');
  await send();
  await expect.element(screen.getByText('That is not the code of this order.')).toBeVisible();
  await screen.getByLabelText('Code of the buyer').fill('abcd 2345');
  await send();
  expect(handOver).toHaveBeenLastCalledWith({ code: 'abcd 2345' });
});
