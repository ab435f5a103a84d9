import { Trans, useLingui } from '@lingui/react/macro';
import { orderCommands } from '@vivarium/contracts/orders/commands.ts';
import type { Currency } from '@vivarium/contracts/shared/currency.ts';
import { useState } from 'react';
import { z } from 'zod';
import { call } from '../../api/call.ts';
import { useWritten } from '../../api/written.ts';
import { readAmount } from '../../format/amount.ts';
import { formatPrice } from '../../format/price.ts';
import { less } from '../../format/sums.ts';
import { AmountField } from '../../ui/AmountField.tsx';
import { type Choice, Choices, chosenSchema } from '../Choices.tsx';
import type { Deciding } from './moderated-orders.ts';

/** For whom a complaint is decided, or what goes back before it is. */
export function DecideComplaint({ order, act, isBusy }: Deciding) {
  const { t } = useLingui();
  const chosen = useWritten(`decision ${order.version}`, chosenSchema, null);
  const [typed, setTyped] = useWritten(`part ${order.version}`, z.string(), '');
  const [isTried, setTried] = useState(false);
  const { held, ifForSeller } = order;
  const { currency } = held;
  const [params, options] = [{ id: order.id }, { version: order.version }];
  const read = readAmount(typed, currency);
  // A part is more than nothing and less than all.
  const part =
    read !== undefined && Number(read) > 0 && Number(read) < Number(held.amount) ? read : undefined;
  const [all, share, fee] = [
    formatPrice(held),
    formatPrice(ifForSeller.seller),
    formatPrice(ifForSeller.fee),
  ];
  const buyer = order.buyer.displayName || t`the buyer`;
  const seller = order.seller.displayName || t`the seller`;
  const back = part === undefined ? t`The part` : formatPrice({ amount: part, currency });
  const rest = formatPrice(part === undefined ? held : less(held, { amount: part, currency }));
  const settle = (side: 'buyer' | 'seller') =>
    act(call(orderCommands.settleDispute, { params, body: { for: side } }, options));
  const refund = () => {
    setTried(true);
    if (part === undefined) return;
    const amount = { amount: part, currency: currency as Currency };
    act(call(orderCommands.refundOrder, { params, body: { amount } }, options));
  };
  const choices: readonly Choice[] = [
    {
      name: t`For the buyer`,
      money: t`${all} goes back to ${buyer}. ${seller} gets nothing, and no fee is kept.`,
      button: t`Pay back ${all} to the buyer`,
      run: () => settle('buyer'),
    },
    {
      name: t`For the seller`,
      money: t`${seller} gets ${share}, and ${fee} is the fee. ${buyer} gets nothing back.`,
      button: t`Pay ${share} to the seller`,
      run: () => settle('seller'),
    },
    {
      name: t`Give a part back first`,
      money: t`${back} goes back to ${buyer}. Vivarium holds the rest until you decide about it.`,
      more: (
        <AmountField
          label={t`Part in ${currency}`}
          hint={part === undefined ? t`Less than ${all}` : t`${rest} stays held.`}
          error={isTried && part === undefined ? t`More than nothing and less than ${all}` : undefined}
          typed={typed}
          onType={setTyped}
        />
      ),
      button: part === undefined ? t`Pay back a part` : t`Pay back ${back} to the buyer`,
      run: refund,
    },
  ];
  return <Choices legend={<Trans>For whom?</Trans>} {...{ choices, chosen, isBusy }} />;
}
