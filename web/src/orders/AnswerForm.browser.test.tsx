import type { OrderItem } from '@vivarium/contracts/orders/http.ts';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { render } from '../ui/render.tsx';
import { AnswerForm, type SentAnswer } from './AnswerForm.tsx';
import { PartOffered } from './PartOffered.tsx';

const usd = (amount: string) => ({ amount, currency: 'USD' });
const order = { total: usd('149.00'), refunded: usd('20.00') };

afterEach(() => vi.unstubAllGlobals());

async function answering() {
  const send = vi.fn<(answer: SentAnswer) => Promise<boolean>>(async () => true);
  const screen = await render(<AnswerForm order={order} isBusy={false} onSend={send} />);
  return { screen, send, choose: (name: RegExp) => screen.getByRole('radio', { name }).click() };
}

describe('an answer to a complaint', () => {
  it('has nothing chosen at first, and no button that does anything', async () => {
    const { screen } = await answering();
    for (const radio of screen.getByRole('radio').elements()) expect(radio).not.toBeChecked();
    expect(screen.getByRole('button', { name: /Send|Offer|Pay/ }).elements()).toEqual([]);
  });

  it('says how it is, and is not sent without a word', async () => {
    const { screen, send, choose } = await answering();
    await choose(/I see it otherwise/);
    await screen.getByRole('button', { name: 'Send the answer' }).click();
    await expect.element(screen.getByText('Write how it is.')).toBeVisible();
    await expect
      .element(screen.getByLabelText('What do you say to it?'))
      .toHaveAttribute('aria-invalid', 'true');
    expect(send).not.toHaveBeenCalled();
    await screen.getByLabelText('What do you say to it?').fill('  It is a pied. ');
    await screen.getByRole('button', { name: 'Send the answer' }).click();
    expect(send).toHaveBeenCalledExactlyOnceWith({ kind: 'contest', text: 'It is a pied.', evidence: [] });
  });

  it('offers a part that is less than what is left, and says what each would get', async () => {
    const { screen, send, choose } = await answering();
    await choose(/I offer a part/);
    for (const typed of ['', '0', '129', 'some']) {
      await screen.getByLabelText('Part in USD').fill(typed);
      await screen.getByRole('button', { name: 'Offer a part' }).click();
      await expect.element(screen.getByText('More than nothing and less than $129')).toBeVisible();
    }
    expect(send).not.toHaveBeenCalled();
    await screen.getByLabelText('Part in USD').fill('49.50');
    await expect.element(screen.getByText(/\$49\.50 goes back to them and \$79\.50 to you/)).toBeVisible();
    await screen.getByRole('button', { name: 'Offer $49.50' }).click();
    expect(send).toHaveBeenCalledExactlyOnceWith({
      ...{ kind: 'part', text: '', evidence: [] },
      amount: usd('49.50'),
    });
  });

  it('gives back all that is left, with the sum on the button', async () => {
    const { screen, send, choose } = await answering();
    await choose(/I give all of it back/);
    await screen.getByRole('button', { name: 'Pay back $129' }).click();
    expect(send).toHaveBeenCalledExactlyOnceWith({ kind: 'all', text: '', evidence: [] });
  });
});

it('a part that is offered says what becomes of all the money before it is taken', async () => {
  const [accept, refuse] = [vi.fn(), vi.fn()];
  const answer = { kind: 'part', text: '', photographs: 0, part: usd('49.00'), at: '' } as const;
  const dispute: NonNullable<OrderItem['dispute']> = {
    ...{ reason: 'unwell', text: 'Thin', photographs: 0, openedAt: '', settledAt: null },
    ...{ answer, asks: 'buyer' },
  };
  const screen = await render(
    <PartOffered order={{ ...order, dispute }} isBusy={false} onAccept={accept} onRefuse={refuse} />,
  );
  await expect.element(screen.getByText(/\$49 goes back to you and \$80 to the seller/)).toBeVisible();
  await screen.getByRole('button', { name: 'Take $49 back' }).click();
  await screen.getByRole('button', { name: 'Have a moderator decide' }).click();
  expect([accept.mock.calls.length, refuse.mock.calls.length]).toEqual([1, 1]);
});
