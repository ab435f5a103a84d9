import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { addressCommands } from '@vivarium/contracts/addresses/commands.ts';
import { type AddressItem, MOST_ADDRESSES } from '@vivarium/contracts/addresses/http.ts';
import { z } from 'zod';
import { addressesQuery } from '../addressing/addresses-query.ts';
import { WrittenAddress } from '../addressing/WrittenAddress.tsx';
import { call } from '../api/call.ts';
import { Outage } from '../api/Outage.tsx';
import { useWritten } from '../api/written.ts';
import { announce } from '../ui/announcements.ts';
import { Button } from '../ui/Button.tsx';
import { AddressSheet } from './AddressSheet.tsx';
import { PrivateTabs } from './PrivateTabs.tsx';
import styles from './private.module.css';

/** `/account/addresses`: where one has things sent. */
export function AddressesPage() {
  const { t } = useLingui();
  const { data, error, refetch } = useQuery(addressesQuery);
  // The id of one of them, or `new`.
  const [edited, edit, editNone] = useWritten('edited address', z.string().nullable(), null);
  const before = data?.items.find(({ id }) => id === edited);
  const isFull = (data?.items.length ?? 0) >= MOST_ADDRESSES;
  return (
    <div className={styles.page}>
      <title>{t`Addresses – Vivarium`}</title>
      <h1 tabIndex={-1}>
        <Trans>Addresses</Trans>
      </h1>
      <PrivateTabs />
      <p className={styles.quiet}>
        <Trans>
          Where things are sent that you buy. Each is encrypted with a key of your own; a seller sees the one
          that you choose for an order, and nobody else sees any.
        </Trans>
      </p>
      {error && data === undefined ? (
        <Outage error={error} onRetry={() => void refetch()} level={2} />
      ) : data === undefined ? (
        <p aria-busy="true">
          <Trans>Loading…</Trans>
        </p>
      ) : (
        <>
          {data.items.length > 0 && (
            <ul className={styles.list}>
              {data.items.map((item) => (
                <AddressCard key={item.id} item={item} onEdit={() => edit(item.id)} />
              ))}
            </ul>
          )}
          <div className={styles.actions}>
            <Button
              look={data.items.length === 0 ? 'primary' : 'plain'}
              disabled={isFull}
              onClick={() => edit('new')}
            >
              <Trans>Add an address</Trans>
            </Button>
          </div>
          {isFull && (
            <p className={styles.quiet}>
              <Trans>These are {MOST_ADDRESSES}, as many as fit. Delete one to add another.</Trans>
            </p>
          )}
        </>
      )}
      {data !== undefined && (edited === 'new' || before !== undefined) && (
        <AddressSheet before={before} onClose={editNone} />
      )}
    </div>
  );
}

function AddressCard({ item, onEdit }: { item: AddressItem; onEdit: () => void }) {
  const { t } = useLingui();
  const client = useQueryClient();
  const remove = useMutation({
    mutationFn: () => call(addressCommands.removeAddress, { params: { id: item.id } }),
    onSuccess: () => announce(t`The address is deleted.`),
    onError: () => announce(t`That did not work. Please try again.`),
    onSettled: () => client.invalidateQueries(addressesQuery),
  });
  const { name } = item;
  return (
    <li className={styles.card}>
      <WrittenAddress address={item} />
      <div className={styles.actions}>
        <Button onClick={onEdit} aria-label={t`Edit the address of ${name}`}>
          <Trans>Edit</Trans>
        </Button>
        <Button
          look="quiet"
          onClick={() => remove.mutate()}
          disabled={remove.isPending}
          aria-label={t`Delete the address of ${name}`}
        >
          <Trans>Delete</Trans>
        </Button>
      </div>
    </li>
  );
}
