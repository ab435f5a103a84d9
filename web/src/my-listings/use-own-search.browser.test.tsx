import { Link, MemoryRouter, useLocation } from 'react-router';
import { expect, it } from 'vitest';
import { render } from '../ui/render.tsx';
import { useOwnSearch } from './use-own-search.ts';

function Searching() {
  const { typed, change } = useOwnSearch();
  return (
    <>
      <input aria-label="Words" value={typed} onChange={({ target }) => change({ q: target.value })} />
      <button type="button" onClick={() => change({ status: 'hidden' })}>
        Hidden
      </button>
      <Link to="/my/listings">All of them</Link>
      <output>{useLocation().search}</output>
    </>
  );
}

const searching = (from = '/my/listings') =>
  render(
    <MemoryRouter initialEntries={[from]}>
      <Searching />
    </MemoryRouter>,
  );

it('keeps what is chosen while the letters before it are still waited with', async () => {
  const screen = await searching();
  await screen.getByLabelText('Words').fill('pied');
  await screen.getByRole('button', { name: 'Hidden' }).click();
  await screen.getByLabelText('Words').fill('piebald');
  await expect.element(screen.getByRole('status')).toHaveTextContent('?q=piebald&status=hidden');
});

it('puts letters beside what was chosen after them', async () => {
  const screen = await searching();
  const words = screen.getByLabelText('Words').element() as HTMLInputElement;
  const hidden = screen.getByRole('button', { name: 'Hidden' }).element() as HTMLElement;
  await screen.getByLabelText('Words').fill('p');
  // At once, before the pause after the letter is over.
  hidden.click();
  words.focus();
  await expect.element(screen.getByRole('status')).toHaveTextContent('?q=p&status=hidden');
  await new Promise((resolve) => setTimeout(resolve, 400));
  await expect.element(screen.getByRole('status')).toHaveTextContent('?q=p&status=hidden');
});

it('shows in its box what the address says, also where a link has changed it', async () => {
  const screen = await searching('/my/listings?q=pied');
  await expect.element(screen.getByLabelText('Words')).toHaveValue('pied');
  await screen.getByRole('link', { name: 'All of them' }).click();
  await expect.element(screen.getByLabelText('Words')).toHaveValue('');
});
