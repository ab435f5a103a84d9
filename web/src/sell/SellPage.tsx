import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useParams } from 'react-router';
import { isApiError } from '../api/api-error.ts';
import { listingQuery } from '../api/listings.ts';
import { Outage } from '../api/Outage.tsx';
import { useSignedInUser } from '../api/signed-in.ts';
import { useCatalogue } from '../catalogue/use-catalogue.ts';
import { ButtonLink } from '../ui/Button.tsx';
import { NotFoundPage } from '../ui/NotFoundPage.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useLeadOn } from '../ui/use-lead-on.ts';
import { dropLocalDraft, keepSent, localDraft, sentDraft } from './local-draft.ts';
import { SellConversation } from './SellConversation.tsx';
import styles from './sell.module.css';
import { formOf } from './sell-form.ts';
import type { FirstSave } from './use-autosave.ts';

/** `/sell` begins a listing, `/sell/:id` goes on with one. */
export function SellPage() {
  const { id } = useParams();
  const user = useSignedInUser();
  // Whoever has gone on before it was answered is not led back.
  const leadOn = useLeadOn();
  // The first save gives a new listing its id and its address; the conversation goes on where it was.
  const [begun, setBegun] = useState<Begun>({ turn: 0 });
  const isHere = id !== undefined && begun.id === id;
  if (isHere && !begun.isShown) setBegun({ ...begun, isShown: true });
  // Whoever comes from there to sell again begins another one.
  if (id === undefined && begun.isShown) setBegun({ turn: begun.turn + 1 });
  return id === undefined || isHere ? (
    <NewListing
      key={begun.turn}
      user={user}
      onCreated={(created) => {
        setBegun({ turn: begun.turn, id: created });
        leadOn(`/sell/${created}`, { replace: true });
      }}
    />
  ) : (
    <ExistingListing key={id} id={id} user={user} />
  );
}

/** The listing that was begun here. */
interface Begun {
  /** How many were before it. */
  turn: number;
  id?: string;
  /** Whether its own address was shown. */
  isShown?: boolean;
}

interface User {
  id: string;
  displayName: string;
}

function NewListing({ user, onCreated }: { user: User; onCreated: (id: string) => void }) {
  const catalogue = useCatalogue();
  const [draft] = useState(() => ({ ...localDraft(user.id), sent: sentDraft(user.id) }));
  if (catalogue === undefined) return <Waiting />;
  return (
    <SellConversation
      catalogue={catalogue}
      user={user}
      start={draft.form}
      first={{
        ...{ idempotencyKey: draft.idempotencyKey, sent: draft.sent },
        onSent: (body) => keepSent(user.id, body),
        onCreated: (id) => {
          dropLocalDraft(user.id);
          onCreated(id);
        },
      }}
    />
  );
}

function ExistingListing({ id, user }: { id: string; user: User }) {
  const { t } = useLingui();
  const catalogue = useCatalogue();
  // Fetched anew for each visit: what is edited must be what is there.
  const { data, error, refetch, isFetchedAfterMount } = useQuery({
    ...listingQuery(id),
    staleTime: 0,
    refetchOnMount: 'always',
    refetchOnReconnect: ({ state }) => state.data === undefined,
  });
  const first = useRef<typeof data>(undefined);
  if (isFetchedAfterMount && first.current === undefined) first.current = data;
  if (isApiError(error) && error.status === 404) return <NotFoundPage what="listing" />;
  if (error !== null && first.current === undefined)
    return <Outage error={error} onRetry={() => void refetch()} />;
  const listing = first.current;
  if (catalogue === undefined || listing === undefined) return <Waiting />;
  if (listing.seller.id !== user.id) {
    return (
      <Notice
        title={t`This is somebody else’s listing`}
        actions={
          <ButtonLink to={`/listing/${id}`}>
            <Trans>Look at it</Trans>
          </ButtonLink>
        }
      >
        <p>
          <Trans>Only its seller can change it.</Trans>
        </p>
      </Notice>
    );
  }
  return (
    <SellConversation
      catalogue={catalogue}
      user={user}
      start={formOf(listing)}
      listing={{
        ...{ id, version: listing.version, status: listing.status },
        ...{ quantity: listing.quantity, left: listing.left },
      }}
      first={isThere}
    />
  );
}

/** What the server has already is not saved for the first time. */
const isThere: FirstSave = { idempotencyKey: '', onSent: () => {}, onCreated: () => {} };

function Waiting() {
  return <div className={styles.page} style={{ minHeight: '70dvh' }} aria-busy="true" />;
}
