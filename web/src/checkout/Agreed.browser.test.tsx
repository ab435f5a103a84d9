import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { MemoryRouter } from 'react-router';
import { expect, it } from 'vitest';
import { render } from '../ui/render.tsx';
import { Agreed, agreedQuery } from './Agreed.tsx';
import { aLine } from './a-line.ts';

const person = { id: '8', displayName: 'Sells Here' };
const at = '2026-11-28T10:00:00.000Z';
const price = { amount: '120.00', currency: 'USD' };
const offer = {
  ...{ id: 'of', version: 3, role: 'buyer' as const, buyer: person, seller: person, due: null },
  ...{ listing: { id: '7', title: 'Pied male', category: 'accessories', species: null } },
  ...{ status: 'accepted' as const, asked: { amount: '149.00', currency: 'USD' }, price },
  ...{ orderId: null, timeline: [], createdAt: at, updatedAt: at },
};

async function shown(line = aLine('149.00')) {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  client.setQueryData(agreedQuery.queryKey, { items: [offer], total: 1, nextCursor: null });
  return render(
    <QueryClientProvider client={client}>
      <MemoryRouter>
        <p>Delivery</p>
        <Agreed lines={[line]} />
      </MemoryRouter>
    </QueryClientProvider>,
  );
}

it('whoever has agreed on less is led there before they pay what is asked', async () => {
  const screen = await shown();
  const link = screen.getByRole('link', { name: 'Buy for $120' });
  await expect.element(link).toHaveAttribute('href', '/offers/of/buy');
});

it.each([
  ['who buys at the price that was agreed on', { ...aLine('149.00'), price }],
  ['where it costs less by now', aLine('99.00')],
  ['of another thing', { ...aLine('149.00'), listing: { ...aLine('149.00').listing, id: '9' } }],
])('says nothing to somebody %s', async (_who, line) => {
  const screen = await shown(line);
  await expect.element(screen.getByText('Delivery')).toBeVisible();
  await expect.element(screen.getByText(/You have agreed/)).not.toBeInTheDocument();
});
