import { Trans, useLingui } from '@lingui/react/macro';
import { orderCommands } from '@vivarium/contracts/orders/commands.ts';
import { call } from '../../api/call.ts';
import { useWritten } from '../../api/written.ts';
import { formatPrice } from '../../format/price.ts';
import { type Choice, Choices, chosenSchema } from '../Choices.tsx';
import type { Deciding } from './moderated-orders.ts';

/** Whether an order above a sum goes on. */
export function DecideReview({ order, act, isBusy }: Deciding) {
  const { t } = useLingui();
  const chosen = useWritten(null, chosenSchema, null);
  const [params, options] = [{ id: order.id }, { version: order.version }];
  const total = formatPrice(order.total);
  const choices: readonly Choice[] = [
    {
      name: t`Let it go on`,
      money: t`${total} is charged once the buyer has paid, and Vivarium holds it until they have what was ordered.`,
      button: t`Let it go on`,
      run: () => act(call(orderCommands.approveOrder, { params }, options)),
    },
    {
      name: t`Call it off`,
      money: t`Nothing is charged. It is for sale again.`,
      button: t`Call it off`,
      run: () => act(call(orderCommands.rejectOrder, { params }, options)),
    },
  ];
  return <Choices legend={<Trans>Does it go on?</Trans>} {...{ choices, chosen, isBusy }} />;
}
