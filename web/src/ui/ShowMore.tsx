import { useLingui } from '@lingui/react/macro';
import { Button } from './Button.tsx';

/** What a query of pages says of the next one. */
interface Pages {
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  fetchNextPage(): unknown;
}

/** The button below a list that has more pages; nothing where it has none. */
export function ShowMore({ hasNextPage, isFetchingNextPage, fetchNextPage }: Pages) {
  const { t } = useLingui();
  if (!hasNextPage) return null;
  return (
    <Button disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
      {isFetchingNextPage ? t`Loading…` : t`Show more`}
    </Button>
  );
}
