import { MemoryRouter } from 'react-router';
import { expect, it } from 'vitest';
import { ApiError } from '../api/api-error.ts';
import { formatMoment } from '../format/moment.ts';
import { render } from '../ui/render.tsx';
import { Refusal } from './Refusal.tsx';

const until = '2026-12-02T10:00:00.000Z';

it.each([
  ['it', undefined, 'listingId'],
  ['“Pied male”', 'Pied male', 'items.1.listingId'],
])(
  'what was kept from others too long is said, with when %s can be ordered again',
  async (what, title, path) => {
    const details = [{ path, message: 'can be had again later', at: until }];
    const reason = new ApiError('let_go_unpaid', 'You have kept it.', 409, details);
    const { getByRole } = await render(<Refusal {...{ reason, title }} delivery="/" />, {
      wrapper: MemoryRouter,
    });
    await expect
      .element(getByRole('alert'))
      .toHaveTextContent(
        `Nothing was charged. You have kept ${what} from others as long as one may within a day, and not paid.` +
          ` You can order it again from ${formatMoment(until)} on.`,
      );
  },
);
