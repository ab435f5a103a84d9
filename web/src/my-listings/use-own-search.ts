import { type MyListingsSort, myListingsSorts } from '@vivarium/contracts/listings/http/own.ts';
import { useEffect, useRef, useState } from 'react';
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
  const newest = useRef(search);
  newest.current = search;
  /** What this box has put into the address: anything else there comes from elsewhere. */
  const written = useRef(search.q);
  const show = (next: OwnSearch) => {
    written.current = next.q;
    setParams(paramsOf(next), { replace: true });
  };
  const change = (part: Partial<OwnSearch>) => {
    if (part.q !== undefined) setTyped(part.q);
    const { q: _, ...rest } = part;
    if (Object.keys(rest).length > 0) show({ ...search, q: typed, ...rest });
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: the letters are what it waits for
  useEffect(() => {
    if (typed === search.q) return;
    const timer = setTimeout(() => show({ ...newest.current, q: typed }), PAUSE);
    return () => clearTimeout(timer);
  }, [typed]);
  useEffect(() => {
    if (search.q === written.current) return;
    written.current = search.q;
    setTyped(search.q);
  }, [search.q]);
  return { search, typed, change };
}

function paramsOf({ q, status, sort }: OwnSearch): Record<string, string> {
  const usual: MyListingsSort = 'changed';
  return { ...(q && { q }), ...(status && { status }), ...(sort !== usual && { sort }) };
}
