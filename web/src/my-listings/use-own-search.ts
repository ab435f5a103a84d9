import { type MyListingsSort, myListingsSorts } from '@vivarium/contracts/listings/http/own.ts';
import { useEffect, useState } from 'react';
import { useSearchParams } from 'react-router';
import type { OwnSearch } from '../api/own-listings.ts';
import { statuses } from './statuses.ts';

/** Milliseconds after the last letter until it is searched for. */
const PAUSE = 250;

/** What is looked for among one's own: it stands in the address, and comes back with it. */
export function useOwnSearch() {
  const [params, setParams] = useSearchParams();
  const search: OwnSearch = {
    q: params.get('q') ?? '',
    status: statuses.find((status) => status === params.get('status')),
    sort: myListingsSorts.find((sort) => sort === params.get('sort')) ?? 'changed',
  };
  const [typed, setTyped] = useState(search.q);
  const change = (part: Partial<OwnSearch>) => {
    if (part.q !== undefined) setTyped(part.q);
    const { q: _, ...rest } = part;
    if (Object.keys(rest).length > 0)
      setParams(paramsOf({ ...search, q: typed, ...rest }), { replace: true });
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: the letters are what it waits for
  useEffect(() => {
    if (typed === search.q) return;
    const timer = setTimeout(() => setParams(paramsOf({ ...search, q: typed }), { replace: true }), PAUSE);
    return () => clearTimeout(timer);
  }, [typed]);
  return { search, typed, change };
}

function paramsOf({ q, status, sort }: OwnSearch): Record<string, string> {
  const usual: MyListingsSort = 'changed';
  return { ...(q && { q }), ...(status && { status }), ...(sort !== usual && { sort }) };
}
