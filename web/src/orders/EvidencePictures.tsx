import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { orderCommands } from '@vivarium/contracts/orders/commands.ts';
import type { Evidence } from '@vivarium/contracts/orders/moderation.ts';
import { useEffect, useState } from 'react';
import { bytesOf } from '../api/bytes.ts';
import { call } from '../api/call.ts';
import { Outage } from '../api/Outage.tsx';
import styles from './orders.module.css';

/** Milliseconds between two questions of what is being prepared. */
const ASK_EVERY = 3000;

/** What shows a complaint, or the answer to it: for the two parties and moderators, so it has no address that could be passed on. */
export function EvidencePictures({ orderId, by }: { orderId: string; by: 'buyer' | 'seller' }) {
  const { data, error, refetch } = useQuery({
    queryKey: ['evidence', orderId],
    queryFn: ({ signal }) => call(orderCommands.listEvidence, { params: { id: orderId } }, { signal }),
    refetchInterval: ({ state }) =>
      state.data?.items.some(({ status }) => status === 'awaiting') ? ASK_EVERY : false,
  });
  if (error && data === undefined) return <Outage error={error} onRetry={() => void refetch()} level={2} />;
  return (
    <ul className={styles.evidence} aria-busy={data === undefined}>
      {data?.items
        .filter((item) => item.by === by)
        .map((item, at) => (
          <li key={item.id}>
            {item.status === 'ready' ? (
              <One orderId={orderId} item={item} number={at + 1} />
            ) : (
              <span className={styles.missing}>
                {item.status === 'awaiting' ? <Trans>Being prepared…</Trans> : <Trans>No longer there</Trans>}
              </span>
            )}
          </li>
        ))}
    </ul>
  );
}

function One({
  orderId,
  item,
  number,
}: {
  orderId: string;
  item: Evidence['items'][number];
  number: number;
}) {
  const { t } = useLingui();
  const { data, error } = useQuery({
    queryKey: ['evidence', orderId, item.id],
    queryFn: ({ signal }) =>
      bytesOf(orderCommands.showEvidence, { id: orderId, evidenceId: item.id }, signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const url = useObjectUrl(data);
  const ofBuyer = item.by === 'buyer';
  const film = ofBuyer ? t`Film ${number} of the complaint` : t`Film ${number} of the answer`;
  const photograph = ofBuyer
    ? t`Photograph ${number} of the complaint`
    : t`Photograph ${number} of the answer`;
  const name = item.kind === 'video' ? film : photograph;
  if (error)
    return (
      <span className={styles.missing}>
        <Trans>It cannot be shown just now</Trans>
      </span>
    );
  if (url === undefined) return <span className={styles.missing} aria-busy="true" />;
  if (item.kind === 'video')
    // biome-ignore lint/a11y/useMediaCaption: nobody has written down what is said in it
    return <video src={url} controls preload="metadata" aria-label={name} />;
  return (
    <a href={url} target="_blank" rel="noreferrer">
      <img src={url} alt={name} />
    </a>
  );
}

/** An address of bytes that this page alone knows, as long as it shows them. */
function useObjectUrl(bytes: Blob | undefined): string | undefined {
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    if (bytes === undefined) return undefined;
    const made = URL.createObjectURL(bytes);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [bytes]);
  return url;
}
