import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import type { ListingItem } from '@vivarium/contracts/listings/http/item.ts';
import { useEffect, useRef, useState } from 'react';
import { z } from 'zod';
import { type ApiError, isApiError } from '../api/api-error.ts';
import {
  removeListing,
  statusAfter,
  type Transition,
  takenFrom,
  transition,
  whatIsThere,
} from '../api/listings.ts';
import { useWritten } from '../api/written.ts';
import { statusWord } from '../format/status.ts';
import { announce } from '../ui/announcements.ts';
import { Button, ButtonLink } from '../ui/Button.tsx';
import { FormProblem } from '../ui/Notice.tsx';
import { Sheet } from '../ui/Sheet.tsx';
import { useLeadOn } from '../ui/use-lead-on.ts';
import styles from './owner.module.css';
import { SoldSheet } from './SoldSheet.tsx';

const done: Record<Transition, MessageDescriptor> = {
  publish: msg`Published. Everybody can find it now.`,
  hide: msg`Hidden. Only you can see it now.`,
  'mark-sold': msg`Marked as sold.`,
};

/** Somebody else, or another window, was first. */
function isConflict(error: unknown): error is ApiError {
  return isApiError(error) && (error.status === 409 || error.status === 412 || error.status === 404);
}

/** What an owner can do with a listing in its present state. */
export function OwnerActions({ listing, onRemoved }: { listing: ListingItem; onRemoved?: () => void }) {
  const { t } = useLingui();
  const { id, status, version, title } = listing;
  const leadOn = useLeadOn(id);
  const [busy, setBusy] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const acted = useRef(false);
  const [problem, setProblem] = useState<string>();
  const [removing, setRemoving] = useState(false);
  const [selling, setSelling] = useState(false);
  const paidFor = useWritten(`paid for ${id}`, z.string(), '');
  const [, , forgetPaid] = paidFor;
  // The button that was pressed may not be there any more: the keyboard stays with the listing.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the status is what brings other buttons
  useEffect(() => {
    if (acted.current && document.activeElement === document.body) {
      box.current?.querySelector<HTMLElement>('button, a')?.focus();
    }
    acted.current = false;
  }, [status]);
  const attempt = async (work: () => Promise<void>, wanted?: string) => {
    // A button that is switched off gives the focus away; this one only does nothing for a second press.
    if (busy) return;
    setBusy(true);
    setProblem(undefined);
    acted.current = true;
    try {
      await work();
    } catch (error) {
      if (isApiError(error, 'not_publishable')) leadOn(`/sell/${id}?publish=1`);
      else setProblem(await told(error, wanted));
    } finally {
      setBusy(false);
    }
  };
  /** @returns what is said of a refusal; undefined where what was wanted is so already. */
  const told = async (error: unknown, wanted: string | undefined): Promise<string | undefined> => {
    if (!isConflict(error)) return error instanceof Error ? error.message : t`That did not work.`;
    const now = await whatIsThere(id, version, error).catch(() => null);
    if (now === undefined) {
      onRemoved?.();
      return t`It was removed elsewhere meanwhile.`;
    }
    if (now === null) return t`It was changed elsewhere meanwhile. Reload the page and try again.`;
    if (now.status === wanted) {
      forgetPaid();
      return undefined;
    }
    const state = statusWord(now.status);
    return t`It was changed elsewhere meanwhile. This is how it is now: ${state}. Try again if you still want to.`;
  };
  const go = (to: Transition, paid?: string) =>
    attempt(async () => {
      setSelling(false);
      await transition(id, to, version, paid);
      forgetPaid();
      announce(t(done[to]));
    }, statusAfter[to]);
  const remove = () =>
    attempt(async () => {
      setRemoving(false);
      await removeListing(id);
      announce(t`“${title}” is removed.`);
      if (onRemoved) onRemoved();
      else leadOn('/my/listings');
    });
  const can = (action: Transition | 'remove') => takenFrom[action].includes(status);
  const named = <span className="visually-hidden">: {listing.title}</span>;

  return (
    <div ref={box} className={`${styles.actions} no-print`} aria-busy={busy}>
      {can('publish') && (
        <Button look="primary" onClick={() => go('publish')}>
          <Trans>Publish</Trans>
          {named}
        </Button>
      )}
      {(status === 'draft' || status === 'hidden' || status === 'active') && (
        <ButtonLink to={`/sell/${id}`}>
          <Trans>Edit</Trans>
          {named}
        </ButtonLink>
      )}
      {can('mark-sold') && (
        <Button onClick={() => setSelling(true)}>
          <Trans>Mark as sold</Trans>
          {named}
        </Button>
      )}
      {can('hide') && (
        <Button onClick={() => go('hide')}>
          <Trans>Hide</Trans>
          {named}
        </Button>
      )}
      {can('remove') && (
        <Button look="danger" onClick={() => setRemoving(true)}>
          <Trans>Remove…</Trans>
          {named}
        </Button>
      )}
      <FormProblem problem={problem} />
      {selling && (
        <SoldSheet
          listing={listing}
          written={paidFor}
          onClose={() => setSelling(false)}
          onSold={(paid) => go('mark-sold', paid)}
        />
      )}
      {removing && (
        <Sheet
          kind="dialog"
          title={t`Remove this listing?`}
          onClose={() => setRemoving(false)}
          footer={
            <>
              <Button onClick={() => setRemoving(false)}>
                <Trans>Keep it</Trans>
              </Button>
              <Button look="danger" onClick={remove}>
                <Trans>Remove for good</Trans>
              </Button>
            </>
          }
        >
          <p>
            <Trans>
              “{title}” goes for good: its page, its drawing and its place in the search. To take it out of
              sight for a while, hide it instead.
            </Trans>
          </p>
        </Sheet>
      )}
    </div>
  );
}
