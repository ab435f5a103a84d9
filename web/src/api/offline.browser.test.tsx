import { useMutation, useQuery } from '@tanstack/react-query';
import { listingCommands } from '@vivarium/contracts/listings/commands.ts';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { render } from '../ui/render.tsx';
import { call } from './call.ts';
import { queryClient } from './query-client.ts';
import { send } from './send.ts';
import { WhenThere } from './WhenThere.tsx';
import { whyNotKept } from './why-not.ts';

const thing = { method: 'get', path: '/thing', success: {} } as Parameters<typeof send>[0];

function Page() {
  const of = useQuery({
    queryKey: ['thing'],
    queryFn: async () => {
      await send(thing, {} as never);
      return { id: 'thing' };
    },
  });
  const remove = useMutation({
    mutationFn: () => call(listingCommands.removeListing, { params: { id: 'thing' } }),
  });
  return (
    <>
      <WhenThere of={of} className="">
        {() => <h1>The thing</h1>}
      </WhenThere>
      <button type="button" disabled={remove.isPending} onClick={() => remove.mutate()}>
        Remove
      </button>
      <p role="status">{remove.error && whyNotKept(remove.error)}</p>
    </>
  );
}

/** What the browser says of its connection, and the network of it. */
function connect(is: boolean): void {
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(is);
  vi.stubGlobal('fetch', async () => {
    if (!is) throw new TypeError('Failed to fetch');
    return new Response('{}');
  });
  dispatchEvent(new Event(is ? 'online' : 'offline'));
}

beforeEach(() => {
  queryClient.clear();
  // It hears of the connection while it is somewhere, as it is before any page.
  queryClient.mount();
});
afterEach(() => {
  connect(true);
  queryClient.unmount();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

it('says without a connection that there is none, instead of loading for ever, and goes on by itself once there is one', async () => {
  connect(false);
  const { getByRole } = await render(<Page />, { client: queryClient });
  await expect.element(getByRole('heading', { name: 'You are offline' })).toBeVisible();
  connect(true);
  await expect.element(getByRole('heading', { name: 'The thing' })).toBeVisible();
});

it('says of what somebody does without a connection that it was not done, and lets them try again', async () => {
  connect(true);
  const { getByRole, getByText } = await render(<Page />, { client: queryClient });
  await expect.element(getByRole('heading', { name: 'The thing' })).toBeVisible();
  connect(false);
  const button = getByRole('button', { name: 'Remove' });
  await button.click();
  await expect.element(getByText(/^Vivarium cannot be reached/)).toBeVisible();
  await expect.element(button).toBeEnabled();
});
