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

const done: Record<Transition, string> = {
  publish: 'Published. Everybody can find it now.',
  hide: 'Hidden. Only you can see it now.',
  'mark-sold': 'Marked as sold.',
};

/** What an owner can do with a listing in its present state. */
export function OwnerActions({ listing, onRemoved }: { listing: ListingItem; onRemoved?: () => void }) {
  const navigate = useNavigate();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const [removing, setRemoving] = useState(false);
  const { id, status, version } = listing;
  const attempt = async (work: () => Promise<void>) => {
    setBusy(true);
    setProblem(undefined);
    try {
      await work();
    } catch (error) {
      if (isApiError(error, 'not_publishable')) navigate(`/sell/${id}?publish=1`);
      else setProblem(error instanceof Error ? error.message : 'That did not work.');
    } finally {
      setBusy(false);
    }
  };
  const go = (to: Transition) =>
    attempt(async () => {
      await transition(id, to, version);
      announce(done[to]);
    });
  const remove = () =>
    attempt(async () => {
      await removeListing(id);
      setRemoving(false);
      announce(`“${listing.title}” is removed.`);
      if (onRemoved) onRemoved();
      else navigate('/my/listings');
    });
  const named = <span className="visually-hidden">: {listing.title}</span>;

  return (
    <div className={`${styles.actions} no-print`}>
      {(status === 'draft' || status === 'hidden') && (
        <Button look="primary" disabled={busy} onClick={() => go('publish')}>
          Publish{named}
        </Button>
      )}
      {(status === 'draft' || status === 'hidden' || status === 'active') && (
        <ButtonLink to={`/sell/${id}`}>Edit{named}</ButtonLink>
      )}
      {(status === 'active' || status === 'reserved') && (
        <Button disabled={busy} onClick={() => go('mark-sold')}>
          Mark as sold{named}
        </Button>
      )}
      {status === 'active' && (
        <Button disabled={busy} onClick={() => go('hide')}>
          Hide{named}
        </Button>
      )}
      {status !== 'reserved' && status !== 'banned' && (
        <Button look="danger" disabled={busy} onClick={() => setRemoving(true)}>
          Remove…{named}
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
          title="Remove this listing?"
          onClose={() => setRemoving(false)}
          footer={
            <>
              <Button onClick={() => setRemoving(false)}>Keep it</Button>
              <Button look="danger" disabled={busy} onClick={remove}>
                Remove for good
              </Button>
            </>
          }
        >
          <p>
            “{listing.title}” goes for good: its page, its drawing and its place in the search. To take it out
            of sight for a while, hide it instead.
          </p>
        </Sheet>
      )}
    </div>
  );
}
