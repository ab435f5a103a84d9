import { useLingui } from '@lingui/react/macro';
import { announce } from './announcements.ts';
import { Button } from './Button.tsx';

/** What a query of pages says of the next one. */
interface Pages {
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  fetchNextPage(): Promise<{ isFetchNextPageError: boolean; error: Error | null }>;
}

/** The button below a list that has more pages; nothing where it has none. */
export function ShowMore({ hasNextPage, isFetchingNextPage, fetchNextPage }: Pages) {
  const { t } = useLingui();
  if (!hasNextPage) return null;
  const show = async () => {
    // What is there stays, so that nothing else would say it.
    const { isFetchNextPageError, error } = await fetchNextPage();
    if (isFetchNextPageError && error !== null) announce(error.message);
  };
  return (
    <Button disabled={isFetchingNextPage} onClick={() => void show()}>
      {isFetchingNextPage ? t`Loading…` : t`Show more`}
    </Button>
  );
}
