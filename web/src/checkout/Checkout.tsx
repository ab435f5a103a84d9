import { useLingui } from '@lingui/react/macro';
import type { Delivery, PlaceOrderBody } from '@vivarium/contracts/orders/http.ts';
import { type ReactNode, useEffect, useRef } from 'react';
import { useLocation, useSearchParams } from 'react-router';
import { times, totalOf } from '../format/sums.ts';
import { announce } from '../ui/announcements.ts';
import type { LeadOn } from '../ui/use-lead-on.ts';
import { Agreed } from './Agreed.tsx';
import { Apart } from './Apart.tsx';
import { Bought } from './Bought.tsx';
import { CheckStep } from './CheckStep.tsx';
import styles from './checkout.module.css';
import { DeliveryStep } from './DeliveryStep.tsx';
import type { Draft } from './draft.ts';
import type { CheckoutLine } from './lines.ts';
import { type CheckoutStep, StepBar } from './StepBar.tsx';
import { sharedWays } from './ways.ts';

/** The code that makes it cheaper, where one was given. */
export type Coupon = Pick<PlaceOrderBody, 'couponCode'>;

export interface Placed {
  paymentId: string;
  /** All that is paid with it. */
  orderIds: readonly string[];
}

interface Props {
  /** What is bought: of several sellers too, when it is handed over in the same way. */
  lines: readonly CheckoutLine[];
  /** Of {@link file://./draft.ts}, under a name that stands for what is bought. */
  draft: Draft;
  /** Of the page: what is bought may be gone from it by the time at which it is reserved. */
  leadOn: LeadOn;
  /** Reserves all of it, or throws why not. */
  place: (delivery: Delivery, idempotencyKey: string, coupon: Coupon) => Promise<Placed>;
  /** Told of a refusal, so that what is shown is had anew. */
  onRefused: (reason: unknown) => void;
  /** What is to be known of all of it, at every step. */
  note?: ReactNode;
  /** What else there is to choose at the first step. */
  children?: ReactNode;
}

/**
 * Delivery, check, pay: the way to what one buys. The step is in the address, what is written in the draft, so that going
 * back and forth or reloading loses nothing.
 */
export function Checkout({
  lines,
  draft: { draft, change, forget },
  leadOn,
  place,
  onRefused,
  note,
  children,
}: Props) {
  const { t } = useLingui();
  const { pathname } = useLocation();
  const [search] = useSearchParams();
  const heading = useRef<HTMLHeadingElement>(null);
  const step = search.get('step') === 'check' && draft.isReady ? 'check' : 'delivery';
  const before = useRef(step);
  useEffect(() => {
    // Who goes on by keyboard goes on at the beginning of the step.
    if (before.current !== step) heading.current?.focus();
    before.current = step;
  }, [step]);
  // All else that stands there says what is bought.
  const addressOf = (to: CheckoutStep) => {
    const there = new URLSearchParams(search);
    there.set('step', to);
    return `${pathname}?${there}`;
  };
  const ways = sharedWays(lines);
  const prices = lines.map(({ listing, price = listing.price, quantity }) => times(price, quantity));
  return (
    <div className={styles.page}>
      <h1 ref={heading} tabIndex={-1}>
        {step === 'delivery' ? t`How you get it` : t`Is everything right?`}
      </h1>
      <StepBar step={step} back={addressOf} />
      <Agreed lines={lines} />
      {note}
      <div className={styles.columns}>
        {step === 'check' && <Bought lines={lines} />}
        {step === 'delivery' && ways.length === 0 && <Apart lines={lines} />}
        {step === 'delivery' && ways.length > 0 && (
          <DeliveryStep {...{ draft, change, lines, ways }} onDone={() => leadOn(addressOf('check'))}>
            {children}
          </DeliveryStep>
        )}
        {step === 'check' && (
          <CheckStep
            {...{ draft, change, onRefused }}
            total={totalOf(prices)}
            titles={lines.map(({ listing }) => listing.title)}
            hasAnimal={lines.some(({ listing }) => listing.category === 'live-animal')}
            asked={[lines.map(({ listing: { id }, quantity }) => [id, quantity]), prices]}
            delivery={addressOf('delivery')}
            place={async (delivery, key) => {
              const couponCode = draft.couponCode.trim();
              const coupon = couponCode === '' ? {} : { couponCode };
              const { paymentId, orderIds } = await place(delivery, key, coupon);
              forget();
              const orders = orderIds.map((id) => `order=${id}`).join('&');
              // Back from paying leads to what was looked at, not to ordering it again.
              if (!leadOn(`/pay/${paymentId}?${orders}`, { replace: true }))
                announce(t`It is reserved for you. You pay for it under “Orders”.`);
            }}
          />
        )}
        {step === 'delivery' && <Bought lines={lines} />}
      </div>
    </div>
  );
}
