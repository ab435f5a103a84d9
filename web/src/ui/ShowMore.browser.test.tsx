import { QueryClient, QueryClientProvider, useInfiniteQuery } from '@tanstack/react-query';
import { expect, it } from 'vitest';
import { render } from './render.tsx';
import { ShowMore } from './ShowMore.tsx';
import { Toasts } from './Toasts.tsx';

let isAway: boolean;

function Pages() {
  const { data, ...pages } = useInfiniteQuery({
    queryKey: ['pages'],
    initialPageParam: 1,
    queryFn: async ({ pageParam }) => {
      if (isAway && pageParam > 1) throw new Error('Vivarium cannot be reached.');
      return pageParam;
    },
    getNextPageParam: (last) => (last < 2 ? last + 1 : undefined),
    retry: false,
  });
  return (
    <>
      <p>Pages: {data?.pages.join(', ')}</p>
      <ShowMore {...pages} />
      <Toasts />
    </>
  );
}

it('says why no more is shown, and shows it once it can be had', async () => {
  isAway = true;
  const { getByRole, getByText } = await render(
    <QueryClientProvider client={new QueryClient()}>
      <Pages />
    </QueryClientProvider>,
  );
  const more = getByRole('button', { name: 'Show more' });
  await more.click();
  await expect.element(getByText('Vivarium cannot be reached.')).toBeVisible();
  isAway = false;
  await more.click();
  await expect.element(getByText('Pages: 1, 2')).toBeVisible();
  await expect.element(more).not.toBeInTheDocument();
});
