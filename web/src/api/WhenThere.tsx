import { Fragment, type ReactNode } from 'react';
import { NotFoundPage } from '../ui/NotFoundPage.tsx';
import { isApiError } from './api-error.ts';
import { Outage } from './Outage.tsx';

interface Props<Data> {
  /** What a page is about. */
  of: { data: Data | undefined; error: unknown; refetch: () => Promise<unknown> };
  /** What there is none of, where there is none. */
  what?: 'page' | 'listing';
  /** Of what stands there meanwhile. */
  className: string | undefined;
  children: (data: Data) => ReactNode;
}

/** A page about one thing, once that is there: or that there is none, or why it cannot be had. */
export function WhenThere<Data>({
  of: { data, error, refetch },
  what = 'page',
  className,
  children,
}: Props<Data>) {
  if (isApiError(error) && error.status === 404) return <NotFoundPage what={what} />;
  // What was written, refused or opened of one thing is nothing of another, which the same address may show next.
  if (data !== undefined) return <Fragment key={idOf(data)}>{children(data)}</Fragment>;
  if (error !== null) return <Outage error={error} onRetry={() => void refetch()} />;
  return <div className={className} aria-busy="true" data-waiting />;
}

function idOf(data: unknown): string | undefined {
  if (typeof data !== 'object' || data === null || !('id' in data)) return undefined;
  return typeof data.id === 'string' ? data.id : undefined;
}
