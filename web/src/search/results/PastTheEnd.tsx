import { Trans, useLingui } from '@lingui/react/macro';
import { formatCount } from '../../format/price.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useSearch } from '../state/search-context.ts';
import { Pages } from './Pages.tsx';

/** An address, or a list that has grown shorter, may name a page that there is not. */
export function PastTheEnd() {
  const { t } = useLingui();
  const { route, change, pages } = useSearch();
  const wanted = formatCount(route.page ?? 1);
  const last = formatCount(pages.nbPages);
  return (
    <>
      <Notice title={t`There is no page ${wanted}`} level={2}>
        <p>
          <Trans>The results end on page {last}.</Trans>
        </p>
        <Button onClick={() => change(({ page: _, ...rest }) => rest)}>
          <Trans>Back to the first page</Trans>
        </Button>
      </Notice>
      <Pages />
    </>
  );
}
