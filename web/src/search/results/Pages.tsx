import { useLingui } from '@lingui/react/macro';
import { formatCount } from '../../format/price.ts';
import { Icon } from '../../ui/Icon.tsx';
import { useSearch } from '../state/search-context.ts';
import styles from './results.module.css';

/** The pages of a search, as links: each has an address of its own. */
export function Pages() {
  const { t } = useLingui();
  const { pages, route, change } = useSearch();
  if (pages.nbPages <= 1) return null;
  const go = (page: number) => change(() => ({ ...route, page: page + 1 }));
  const last = pages.nbPages - 1;
  const shown = pages.pages;
  const withEnds = [
    ...((shown[0] ?? 0) > 0 ? [0] : []),
    ...shown,
    ...((shown.at(-1) ?? last) < last ? [last] : []),
  ];
  const named = (number: number) => t`Page ${number}`;
  return (
    <nav className={`${styles.pages} no-print`} aria-label={t`Pages of results`}>
      {!pages.isFirstPage && (
        <PageLink page={pages.currentRefinement - 1} go={go} label={t`Previous page`}>
          <Icon name="previous" />
        </PageLink>
      )}
      {withEnds.map((page, at) => (
        <span key={page} style={{ display: 'contents' }}>
          {at > 0 && page - (withEnds[at - 1] ?? page) > 1 && <span aria-hidden="true">…</span>}
          <PageLink page={page} go={go} current={page === pages.currentRefinement} label={named(page + 1)}>
            {formatCount(page + 1)}
          </PageLink>
        </span>
      ))}
      {!pages.isLastPage && (
        <PageLink page={pages.currentRefinement + 1} go={go} label={t`Next page`}>
          <Icon name="next" />
        </PageLink>
      )}
    </nav>
  );
}

interface PageLinkProps {
  page: number;
  go: (page: number) => void;
  current?: boolean;
  label: string;
  children: React.ReactNode;
}

function PageLink({ page, go, current, label, children }: PageLinkProps) {
  const { pages } = useSearch();
  return (
    <a
      className={`${styles.page} tabular`}
      href={pages.createURL(page)}
      aria-label={label}
      aria-current={current ? 'page' : undefined}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        go(page);
      }}
    >
      {children}
    </a>
  );
}
