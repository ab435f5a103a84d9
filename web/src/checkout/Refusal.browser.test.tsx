import { MemoryRouter } from 'react-router';
import { expect, it } from 'vitest';
import { ApiError } from '../api/api-error.ts';
import { formatMoment } from '../format/moment.ts';
import { render } from '../ui/render.tsx';
import { Refusal } from './Refusal.tsx';

const until = '2026-12-02T10:00:00.000Z';

it.each([
  [undefined, 'listingId', 'You have kept it from others'],
  ['Pied male', 'items.1.listingId', 'You have kept “Pied male” from others'],
])(
  'what was kept from others too long is said of, with when it can be ordered again (%s)',
  async (title, path, words) => {
    const details = [{ path, message: `can be had again from ${until} on` }];
    const reason = new ApiError('let_go_unpaid', 'You have kept it.', 409, details);
    const { getByRole } = await render(<Refusal {...{ reason, title }} delivery="/" />, {
      wrapper: MemoryRouter,
    });
    const said = getByRole('alert');
    await expect.element(said).toHaveTextContent(words);
    await expect.element(said).toHaveTextContent(`from ${formatMoment(until)} on`);
  },
);
