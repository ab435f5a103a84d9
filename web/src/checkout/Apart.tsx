import { Trans } from '@lingui/react/macro';
import { Link } from '../ui/Link.tsx';
import { Banner } from '../ui/Notice.tsx';
import type { CheckoutLine } from './lines.ts';
import { OnlyWays } from './OnlyWays.tsx';

/** In the place of a choice where there is none: of several things, some are only sent and others only picked up. */
export function Apart({ lines }: { lines: readonly CheckoutLine[] }) {
  return (
    <Banner tone="attention">
      <p>
        <Trans>
          You cannot have all of this in the same way, so it cannot be bought together. Buy one of it by
          itself, or take it out of the cart.
        </Trans>
      </p>
      <OnlyWays lines={lines} />
      <p>
        <Link to="/cart">
          <Trans>Back to the cart</Trans>
        </Link>
      </p>
    </Banner>
  );
}
