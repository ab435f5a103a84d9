import { Trans } from '@lingui/react/macro';
import { type ApiError, isApiError } from '../api/api-error.ts';
import { errorsOfAnswer } from '../api/form-errors.ts';
import { formatMoment } from '../format/moment.ts';
import { Link } from '../ui/Link.tsx';
import { Banner } from '../ui/Notice.tsx';

/** A refusal, and what the one of several things is called that it is about: it may not be among them any more. */
export interface Refused {
  reason?: unknown;
  title?: string | undefined;
}

/** @returns what the thing is called that a purchase was refused for, where it is one of several. */
export function titleOf(reason: unknown, titles: readonly string[]): string | undefined {
  if (!isApiError(reason) || titles.length < 2) return undefined;
  const [index] = reason.details.flatMap(({ path }) => /^items\.(\d+)/.exec(path)?.[1] ?? []);
  return index === undefined ? undefined : titles[Number(index)];
}

/** Why nothing was ordered, what became of the money, and the way on. */
export function Refusal({ reason, title, delivery }: Refused & { delivery: string }) {
  if (reason === undefined) return null;
  return (
    <Banner tone="refusal" role="alert">
      <p>
        <strong>
          <Trans>Nothing was charged.</Trans>
        </strong>{' '}
        <Why {...{ reason, title }} />
      </p>
      {isApiError(reason, 'species_restricted') && <p>{reason.message}</p>}
      {isOfDelivery(reason) && (
        <p>
          <Link to={delivery}>
            <Trans>Change the delivery</Trans>
          </Link>
        </p>
      )}
      {isApiError(reason, 'not_available') && (
        <p>
          <Link to="/search">
            <Trans>Look for others</Trans>
          </Link>
        </p>
      )}
    </Banner>
  );
}

function Why({ reason, title }: Refused) {
  const isGone = isApiError(reason, 'not_available') || isApiError(reason, 'listing_not_found');
  if (isGone && title !== undefined)
    return (
      <Trans>
        “{title}” has been reserved or sold since you saw it, or is no longer for sale. Without it, this is
        what is left.
      </Trans>
    );
  if (isApiError(reason, 'not_available'))
    return <Trans>Somebody was faster: it has been reserved or sold since you saw it.</Trans>;
  if (isApiError(reason, 'listing_not_found')) return <Trans>It is no longer for sale.</Trans>;
  if (isApiError(reason, 'price_changed'))
    return (
      <Trans>The price has changed since you saw it. The new one is shown; buy at that or leave it.</Trans>
    );
  if (isApiError(reason, 'too_many_unpaid'))
    return (
      <Trans>You have as much reserved and not paid as one can have. Pay for some, or call some off.</Trans>
    );
  if (isApiError(reason, 'let_go_unpaid')) return <LetGo {...{ reason, title }} />;
  if (isApiError(reason, 'coupon_unknown'))
    return <Trans>There is no such coupon. Check the code, or leave it empty.</Trans>;
  if (isApiError(reason, 'coupon_expired')) return <Trans>This coupon is not good now.</Trans>;
  if (isApiError(reason, 'coupon_used')) return <Trans>You have used this coupon before.</Trans>;
  if (isApiError(reason, 'coupon_used_up'))
    return <Trans>This coupon has been used as often as it may be.</Trans>;
  if (isApiError(reason, 'coupon_not_applicable'))
    return (
      <Trans>This coupon is not for what you buy: for other sellers, a larger sum or another currency.</Trans>
    );
  if (isApiError(reason, 'own_listing')) return <Trans>This is a listing of your own.</Trans>;
  if (isApiError(reason, 'species_restricted'))
    return <Trans>An animal like this may not be kept where it would go.</Trans>;
  if (isApiError(reason, 'delivery_not_offered'))
    return title === undefined ? (
      <Trans>The seller does not offer this way of getting it.</Trans>
    ) : (
      <Trans>The seller does not offer this way of getting “{title}”.</Trans>
    );
  if (isApiError(reason) && reason.isOutage)
    return <Trans>The server does not answer. Try again: it is not ordered twice.</Trans>;
  return Object.values(errorsOfAnswer(reason)).join(' ');
}

/** It was kept from others and not paid too long; the server says when it can be had again. */
function LetGo({ reason, title }: { reason: ApiError; title: string | undefined }) {
  const [{ at } = {}] = reason.details;
  const until = at && formatMoment(at);
  if (until === undefined)
    return <Trans>You have kept it from others as long as one may within a day, and not paid.</Trans>;
  if (title === undefined)
    return (
      <Trans>
        You have kept it from others as long as one may within a day, and not paid. You can order it again
        from {until} on.
      </Trans>
    );
  return (
    <Trans>
      You have kept “{title}” from others as long as one may within a day, and not paid. You can order it
      again from {until} on.
    </Trans>
  );
}

function isOfDelivery(reason: unknown): boolean {
  const isNamed = isApiError(reason) && reason.details.some(({ path }) => path.startsWith('delivery'));
  return isNamed || isApiError(reason, 'species_restricted') || isApiError(reason, 'delivery_not_offered');
}
