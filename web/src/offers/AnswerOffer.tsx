import { Trans, useLingui } from '@lingui/react/macro';
import { offerCommands } from '@vivarium/contracts/offers/commands.ts';
import type { OfferItem, OfferReceipt } from '@vivarium/contracts/offers/http.ts';
import { type OfferStepName, offerStepOf } from '@vivarium/contracts/offers/steps.ts';
import { z } from 'zod';
import { call } from '../api/call.ts';
import { useWritten } from '../api/written.ts';
import { formatPrice } from '../format/price.ts';
import { Button, ButtonLink } from '../ui/Button.tsx';
import styles from './offers.module.css';
import { answers } from './offers-query.ts';
import { PriceForm } from './PriceForm.tsx';

interface Props {
  offer: OfferItem;
  /** @returns whether it was done */
  act: (acting: Promise<OfferReceipt>) => Promise<boolean>;
  isBusy: boolean;
}

/** What its reader can do with an offer as it stands: the table of steps says it. */
export function AnswerOffer({ offer, act, isBusy }: Props) {
  const { t } = useLingui();
  const [isCountering, setCountering, counterNoMore] = useWritten('countering', z.boolean(), false);
  const { id, role, listing, status, price, orderId, version } = offer;
  const params = { id };
  const may = (name: OfferStepName) => typeof offerStepOf(status, name, role) !== 'string';
  // What was seen is what is answered: another price has another version.
  const say = (name: keyof typeof answers) =>
    !isBusy && void act(call(answers[name], { params }, { version }));
  const onTable = formatPrice(price);
  return (
    <>
      <div className={styles.actions} aria-busy={isBusy}>
        {may('order') && (
          <ButtonLink look="primary" to={`/offers/${id}/buy`}>
            <Trans>Buy for {onTable}</Trans>
          </ButtonLink>
        )}
        {orderId !== null && (
          <ButtonLink to={`/orders/${orderId}`}>
            <Trans>See the order</Trans>
          </ButtonLink>
        )}
        {role === 'buyer' && isRepriced(offer) && (
          <ButtonLink look="primary" to={`/offer/${listing.id}`}>
            <Trans>Make another offer</Trans>
          </ButtonLink>
        )}
        {may('accept') && (
          <Button look="primary" onClick={() => say('accept')}>
            <Trans>Accept {onTable}</Trans>
          </Button>
        )}
        {may('counter') && (
          <Button aria-expanded={isCountering} onClick={() => setCountering(!isCountering)}>
            <Trans>Name another price</Trans>
          </Button>
        )}
        {may('decline') && (
          <Button onClick={() => say('decline')}>
            <Trans>Decline</Trans>
          </Button>
        )}
        {may('withdraw') && (
          <Button onClick={() => say('withdraw')}>
            <Trans>Take it back</Trans>
          </Button>
        )}
      </div>
      {isCountering && may('counter') && (
        <PriceForm
          {...{ price, isBusy }}
          label={t`Your price, in ${price.currency}`}
          button={t`Send`}
          onSend={async (body) => {
            const isTaken = await act(call(offerCommands.counterOffer, { params, body }, { version }));
            if (isTaken) counterNoMore();
            return isTaken;
          }}
        />
      )}
    </>
  );
}

/** Nothing is wrong with what it was for but that it costs another currency. */
function isRepriced({ timeline }: OfferItem): boolean {
  return timeline.at(-1)?.what === 'reprice';
}
