import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import type { ListingItem } from '@vivarium/contracts/listings/http/item.ts';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { isApiError } from '../api/api-error.ts';
import { removeListing, type Transition, transition } from '../api/listings.ts';
import { announce } from '../ui/announcements.ts';
import { Button, ButtonLink } from '../ui/Button.tsx';
import { Banner } from '../ui/Notice.tsx';
import { Sheet } from '../ui/Sheet.tsx';
import styles from './owner.module.css';

const done: Record<Transition, MessageDescriptor> = {
  publish: msg`Published. Everybody can find it now.`,
  hide: msg`Hidden. Only you can see it now.`,
  'mark-sold': msg`Marked as sold.`,
};

/** What an owner can do with a listing in its present state. */
export function OwnerActions({ listing, onRemoved }: { listing: ListingItem; onRemoved?: () => void }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const [removing, setRemoving] = useState(false);
  const { id, status, version, title } = listing;
  const attempt = async (work: () => Promise<void>) => {
    setBusy(true);
    setProblem(undefined);
    try {
      await work();
    } catch (error) {
      if (isApiError(error, 'not_publishable')) navigate(`/sell/${id}?publish=1`);
      else setProblem(error instanceof Error ? error.message : t`That did not work.`);
    } finally {
      setBusy(false);
    }
  };
  const go = (to: Transition) =>
    attempt(async () => {
      await transition(id, to, version);
      announce(t(done[to]));
    });
  const remove = () =>
    attempt(async () => {
      await removeListing(id);
      setRemoving(false);
      announce(t`“${title}” is removed.`);
      if (onRemoved) onRemoved();
      else navigate('/my/listings');
    });
  const named = <span className="visually-hidden">: {listing.title}</span>;

  return (
    <div className={`${styles.actions} no-print`}>
      {(status === 'draft' || status === 'hidden') && (
        <Button look="primary" disabled={busy} onClick={() => go('publish')}>
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
      {(status === 'active' || status === 'reserved') && (
        <Button disabled={busy} onClick={() => go('mark-sold')}>
          <Trans>Mark as sold</Trans>
          {named}
        </Button>
      )}
      {status === 'active' && (
        <Button disabled={busy} onClick={() => go('hide')}>
          <Trans>Hide</Trans>
          {named}
        </Button>
      )}
      {status !== 'reserved' && status !== 'banned' && (
        <Button look="danger" disabled={busy} onClick={() => setRemoving(true)}>
          <Trans>Remove…</Trans>
          {named}
        </Button>
      )}
      {problem && (
        <Banner tone="refusal" role="alert">
          {problem}
        </Banner>
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
              <Button look="danger" disabled={busy} onClick={remove}>
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
