import type { PublicProfile } from '@vivarium/contracts/sellers/http.ts';
import { expect, it } from 'vitest';
import { render } from '../ui/render.tsx';
import { SellerBadges } from './SellerBadges.tsx';
import { StorePolicies } from './StorePolicies.tsx';

const profile: PublicProfile = {
  ...{ id: 'Ada1', username: 'ada', displayName: 'Ada', bio: '', version: 1 },
  ...{ city: null, region: null, country: null, avatarUrl: null, rating: null, ratingCount: 0 },
  ...{ shippingPolicy: '', returnPolicy: '', arrivalPolicy: '', activeListings: 0, soldListings: 0 },
  ...{ isOfficialStore: false, isEmailVerified: false, isIdentityVerified: false },
  memberSince: '2026-01-01T00:00:00.000Z',
};

it('says of a seller what is known, each by itself', async () => {
  const known = { ...profile, isOfficialStore: true, isIdentityVerified: true };
  const screen = await render(<SellerBadges profile={known} />);
  const badges = screen.getByRole('list', { name: 'What we know of this seller' }).getByRole('listitem');
  await expect
    .poll(() => badges.elements().map(({ textContent }) => textContent))
    .toEqual(['Official store', 'Identity verified']);
});

it('says nothing where nothing is known, and no policy where none was written', async () => {
  const screen = await render(
    <main>
      <SellerBadges profile={profile} />
      <StorePolicies profile={profile} folded />
    </main>,
  );
  await expect.element(screen.getByRole('main')).toBeEmptyDOMElement();
});

it('folds policies until somebody wants to read them, only those that were written', async () => {
  const screen = await render(
    <StorePolicies profile={{ ...profile, arrivalPolicy: 'Alive, or your money back.' }} folded />,
  );
  const said = screen.getByText('Alive, or your money back.');
  await expect.element(said).not.toBeVisible();
  await screen.getByText('Shipping, arrival and returns').click();
  await expect.element(said).toBeVisible();
  expect(
    screen
      .getByRole('term')
      .elements()
      .map(({ textContent }) => textContent),
  ).toEqual(['Arrival']);
});
