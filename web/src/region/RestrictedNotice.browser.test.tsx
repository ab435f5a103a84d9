import type { RestrictedFor } from '@vivarium/contracts/shared/restrictions.ts';
import { MemoryRouter } from 'react-router';
import { expect, it } from 'vitest';
import { render } from '../ui/render.tsx';
import { RestrictedNotice } from './RestrictedNotice.tsx';

const law: RestrictedFor = {
  ...{ region: 'US-NY', place: 'New York', acts: ['keep'], certainty: 'sure', source: 'A law' },
  ...{ rule: 'Such animals may not be kept.', asOf: '2026-11-27', checkedOn: '2026-11-27' },
};

it('says of a law of a region that it holds where the reader lives, and of a town no more than that', async () => {
  const wrapper = MemoryRouter;
  const ofState = await render(<RestrictedNotice restrictedFor={law} />, { wrapper });
  await expect.element(ofState.getByText(/New York, where you live/)).toBeVisible();
  await ofState.unmount();
  const city = 'New York City';
  const inTown = { ...law, city, place: city, certainty: 'likely' } as const;
  const ofTown = await render(<RestrictedNotice restrictedFor={inTown} />, { wrapper });
  await expect.element(ofTown.getByText(/A law of New York City .* within the city/)).toBeVisible();
  await expect.element(ofTown.getByText(/, where you live/)).not.toBeInTheDocument();
});
