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

it('does not say of a law about a part of the species that this animal may not be kept', async () => {
  const wrapper = MemoryRouter;
  const ofSome = { ...law, place: 'Switzerland', only: 'the red-eared subspecies' };
  const screen = await render(<RestrictedNotice restrictedFor={ofSome} />, { wrapper });
  await expect
    .element(screen.getByText(/A law of Switzerland may concern this animal: the red-eared subspecies\./))
    .toBeVisible();
  await expect.element(screen.getByText(/This animal may not be/)).not.toBeInTheDocument();
});
