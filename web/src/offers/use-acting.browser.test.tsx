import type { OfferReceipt } from '@vivarium/contracts/offers/http.ts';
import { useState } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import { askingOnce, render } from '../ui/render.tsx';
import { useActing } from './use-acting.ts';

afterEach(() => vi.unstubAllGlobals());

function Acting({ receipt }: { receipt: () => Promise<OfferReceipt> }) {
  const { mutateAsync } = useActing('o');
  const [outcome, tell] = useState('');
  const act = () =>
    mutateAsync(receipt()).then(
      () => tell('Done'),
      () => tell('Refused'),
    );
  return (
    <button type="button" onClick={() => void act()}>
      Act {outcome}
    </button>
  );
}

const taken = async (): Promise<OfferReceipt> => ({ id: 'o', version: 3, status: 'accepted' });
const refused = async (): Promise<OfferReceipt> => {
  throw new Error('no');
};

it.each([
  ['what was done is no refusal', taken, 'Act Done'],
  ['what was refused is one', refused, 'Act Refused'],
])('%s where the offer cannot be read after it', async (_what, receipt, name) => {
  vi.stubGlobal('fetch', async () => new Response('', { status: 503 }));
  const screen = await render(<Acting receipt={receipt} />, { client: askingOnce() });
  await screen.getByRole('button').click();
  await expect.element(screen.getByRole('button', { name })).toBeVisible();
});
