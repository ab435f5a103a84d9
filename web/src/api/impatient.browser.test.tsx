import { QueryClientProvider, useMutation } from '@tanstack/react-query';
import { savedSearchCommands } from '@vivarium/contracts/saved-searches/commands.ts';
import { afterEach, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { Button } from '../ui/Button.tsx';
import { render } from '../ui/render.tsx';
import { call } from './call.ts';
import { queryClient } from './query-client.ts';
import { randomKey } from './random-key.ts';

let sent: string[] = [];
let answer: () => void = () => {};

function Saving() {
  const save = useMutation({
    mutationFn: () => {
      const body = { name: 'Clown', query: { q: 'clown' } };
      return call(savedSearchCommands.createSavedSearch, { body }, { idempotencyKey: randomKey() });
    },
  });
  return (
    <Button disabled={save.isPending} onClick={() => save.mutate()}>
      Save
    </Button>
  );
}

afterEach(() => {
  vi.unstubAllGlobals();
  queryClient.clear();
});

it('a write is sent once, however often its button is pressed before it is answered', async () => {
  sent = [];
  vi.stubGlobal('fetch', (url: string) => {
    sent.push(url);
    return new Promise<Response>((resolve) => {
      answer = () => resolve(Response.json({ id: 'one', version: 1, name: 'Clown' }, { status: 201 }));
    });
  });
  const { getByRole } = await render(
    <QueryClientProvider client={queryClient}>
      <Saving />
    </QueryClientProvider>,
  );
  const button = getByRole('button');
  await userEvent.tripleClick(button);
  await expect.element(button).toBeDisabled();
  await expect.poll(() => sent.length).toBe(1);
  answer();
  await expect.element(button).toBeEnabled();
  expect(sent).toHaveLength(1);
});
