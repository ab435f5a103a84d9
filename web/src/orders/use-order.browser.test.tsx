import type { OrderReceipt } from '@vivarium/contracts/orders/http.ts';
import { useState } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import { askingOnce, render } from '../ui/render.tsx';
import { useActing } from './use-order.ts';

afterEach(() => vi.unstubAllGlobals());

const receipt = (): Promise<OrderReceipt> => Promise.resolve({ id: 'o', version: 8, status: 'confirmed' });

function Acting() {
  const { act } = useActing('o');
  const [outcome, tell] = useState('');
  const press = () =>
    act(receipt()).then(
      () => tell('Done'),
      () => tell('Refused'),
    );
  return (
    <button type="button" onClick={() => void press()}>
      Act {outcome}
    </button>
  );
}

it('what was done is no refusal where the order cannot be read after it', async () => {
  vi.stubGlobal('fetch', async () => new Response('', { status: 503 }));
  const screen = await render(<Acting />, { client: askingOnce() });
  await screen.getByRole('button').click();
  await expect.element(screen.getByRole('button', { name: 'Act Done' })).toBeVisible();
});
