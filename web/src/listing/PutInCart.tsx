import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { cartCommands } from '@vivarium/contracts/cart/commands.ts';
import { useLocation, useNavigate } from 'react-router';
import { sendActivity } from '../activity/send-activity.ts';
import { signInPath } from '../addresses/sign-in-path.ts';
import { isApiError } from '../api/api-error.ts';
import { call } from '../api/call.ts';
import { useSession } from '../api/use-session.ts';
import { cartQuery } from '../carting/cart-query.ts';
import { announce } from '../ui/announcements.ts';
import { Button, ButtonLink } from '../ui/Button.tsx';

/** Puts a listing into the cart, or leads there once it is in it; whoever is not signed in is asked to. */
export function PutInCart({ id }: { id: string }) {
  const { t } = useLingui();
  const session = useSession();
  const client = useQueryClient();
  const navigate = useNavigate();
  const here = useLocation();
  const isSignedIn = session.status === 'signed-in';
  const { data } = useQuery({ ...cartQuery, enabled: isSignedIn });
  const putting = useMutation({
    mutationFn: () => call(cartCommands.putInCart, { params: { id }, body: { quantity: 1 } }),
    onSuccess: () => {
      sendActivity([{ type: 'add_to_cart', listing: id }]);
      announce(t`It is in your cart.`);
      return client.invalidateQueries(cartQuery);
    },
    onError: (error) => announce(isApiError(error) ? error.message : t`That did not work. Try again.`),
  });
  if (isSignedIn && data?.items.some(({ listingId }) => listingId === id))
    return (
      <ButtonLink to="/cart">
        <Trans>In your cart</Trans>
      </ButtonLink>
    );
  const press = () => {
    if (session.status === 'signed-out') void navigate(signInPath(here));
    else if (isSignedIn && !putting.isPending) putting.mutate();
  };
  return (
    <Button onClick={press} aria-disabled={putting.isPending}>
      <Trans>Put into the cart</Trans>
    </Button>
  );
}
