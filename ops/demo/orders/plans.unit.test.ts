import { listingCommands } from '@vivarium/contracts/listings/commands.ts';
import { orderCommands } from '@vivarium/contracts/orders/commands.ts';
import { orderStatusSchema } from '@vivarium/contracts/orders/life.ts';
import {
  askedSchema,
  endReasonSchema,
  escrowSchema,
  reviewSchema,
} from '@vivarium/contracts/orders/state.ts';
import { type TransitionName, transitionNames, transitions } from '@vivarium/contracts/orders/transitions.ts';
import { expect, it } from 'vitest';
import { plans } from './plans.ts';

/** What comes with the days, by hand at the provider, or with several things at once: no demo waits for it. */
const laterOn = {
  reasons: ['unpaid', 'not_shipped', 'refunded_by_provider', 'lost_together'],
  steps: ['complete', 'give-up', 'expire', 'leave-return', 'leave-unanswered', 'leave-part']
    // By hand at the provider, and in a purchase of several things of which one is lost.
    .concat('refunded-outside-late', 'lose-together'),
};
/** By which step a plan goes on, where its path does not say the name of it. */
const steps: Readonly<Record<string, TransitionName>> = {
  deliver: 'accept',
  '/listings/:listing/hide': 'withdraw',
  '/admin/orders/:id/reject': 'cancel',
};
const stepOf = (
  { path, body }: (typeof plans)[number]['acts'][number],
  is: (typeof plans)[number]['is'],
): string => {
  const said = body as { kind?: string; outcome?: string; for?: string } | undefined;
  if (path === 'deliver' && is.method === 'pickup') return 'pick-up';
  if (path === 'decline-return' && is.status === 'delivered') return 'decline-return-late';
  if (path === 'answer')
    return { contest: 'contest', part: 'offer-part', all: 'concede' }[said?.kind ?? ''] ?? '';
  if (path === 'pay')
    return { approve: 'confirm', decline: 'fail', chargeback: 'refunded-outside' }[said?.outcome ?? ''] ?? '';
  if (said?.for !== undefined) return `settle-for-${said.for}`;
  return steps[path] ?? path;
};

it('no two orders of the demo stand alike, so that each is known again', () => {
  const standings = plans.map(({ is }) => JSON.stringify(Object.entries(is).toSorted()));
  expect(new Set(standings).size).toBe(plans.length);
});

it('there is an order in every state that the table knows', () => {
  const all = plans.map(({ is }) => is);
  expect(new Set(all.map(({ status }) => status))).toEqual(new Set(orderStatusSchema.options));
  expect(new Set(all.map(({ escrow }) => escrow))).toEqual(new Set(escrowSchema.options));
  expect(new Set(all.map(({ review }) => review))).toEqual(new Set(reviewSchema.options));
  expect(new Set(all.map(({ complaint }) => complaint))).toEqual(
    new Set([...askedSchema.options, 'none', 'settled']),
  );
  const reasons = new Set([...all.map(({ reason }) => reason), ...laterOn.reasons]);
  expect(reasons).toEqual(new Set([...endReasonSchema.options, null]));
  for (const flag of ['isReturning', 'isLess'] as const)
    expect(new Set(all.map((one) => one[flag]))).toEqual(new Set([true, false]));
});

it('each step of the table is taken by one of them, but for those that come with the days', () => {
  const taken = new Set(plans.flatMap(({ acts, is }) => acts.map((act) => stepOf(act, is))));
  const missing = transitionNames.filter((name) => !taken.has(name) && !laterOn.steps.includes(name));
  expect(missing).toEqual(['withdraw-return', 'refuse-part']);
  // The one leads to where it was before, the other to where a seller who contests leads.
  expect(transitions['refuse-part'].asks).toBe(transitions.contest.asks);
});

it('whatever is done with an order is a command that there is, with a body that it takes', () => {
  const all = [...Object.values(orderCommands), ...Object.values(listingCommands)];
  for (const { name, acts } of plans)
    for (const { by, path, body } of acts) {
      const wanted =
        by === 'bank'
          ? '/sandbox/payments/{id}/pay'
          : path.startsWith('/')
            ? path.replace(/:id|:listing/, '{id}')
            : `/orders/{id}/${path}`;
      const command = all.find((one) => one.path === wanted);
      expect(command, `${name}: ${wanted}`).toBeDefined();
      const taken =
        command !== undefined && 'body' in command && command.body !== undefined
          ? command.body.safeParse(body)
          : undefined;
      expect(taken?.error, `${name}: ${wanted}`).toBeUndefined();
    }
});
