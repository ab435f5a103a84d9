import { Trans, useLingui } from '@lingui/react/macro';
import type { RefinementListRenderState } from 'instantsearch.js/es/connectors/refinement-list/connectRefinementList';
import { type ReactNode, useId, useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { FacetGroup } from './FacetGroup.tsx';
import { FacetOption } from './FacetOption.tsx';
import styles from './facets.module.css';

interface FacetListProps {
  title: string;
  facet: RefinementListRenderState;
  labelOf: (value: string) => string;
  beneath?: (value: string) => ReactNode;
  /** Label of a box that searches within the values; none when left out. */
  find?: string;
  open?: boolean;
  /** Fixed order of a closed set of values. */
  order?: readonly string[];
  /** What stands for the option, where more than a check box is needed. */
  children?: (item: RefinementListRenderState['items'][number]) => ReactNode;
  isChosen?: (value: string) => boolean;
}

/** The values of a facet; nothing at all when there is nothing to choose. */
export function FacetList({ title, facet, labelOf, beneath, find, open, order, children }: FacetListProps) {
  const { i18n } = useLingui();
  const [sought, setSought] = useState('');
  const findId = useId();
  const items = order === undefined ? facet.items : inOrder(facet.items, order);
  if (items.length === 0 && sought === '') return null;
  // Within a sentence English writes a title small; German writes nouns with a capital everywhere.
  const group = i18n.locale === 'en' ? title.toLowerCase() : title;
  return (
    <FacetGroup title={title} open={open ?? true}>
      {find !== undefined && (facet.canToggleShowMore || sought !== '' || items.length > 7) && (
        <>
          <label htmlFor={findId} className="visually-hidden">
            {find}
          </label>
          <input
            id={findId}
            type="search"
            className={styles.find}
            placeholder={find}
            maxLength={80}
            value={sought}
            onChange={(event) => {
              setSought(event.target.value);
              facet.searchForItems(event.target.value);
            }}
            onKeyDown={(event) => {
              if (event.key !== 'Escape' || sought === '') return;
              event.preventDefault();
              setSought('');
              facet.searchForItems('');
            }}
          />
        </>
      )}
      {items.length === 0 ? (
        <p className={styles.none}>
          <Trans>Nothing here is called “{sought}”.</Trans>
        </p>
      ) : (
        <ul className={styles.options}>
          {items.map((item) => (
            <li key={item.value}>
              {children?.(item) ?? (
                <FacetOption
                  name={labelOf(item.value)}
                  beneath={beneath?.(item.value)}
                  count={item.count}
                  checked={item.isRefined}
                  onToggle={() => {
                    facet.refine(item.value);
                    setSought('');
                  }}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      {sought === '' && facet.canToggleShowMore && (
        <div>
          <Button look="link" onClick={facet.toggleShowMore}>
            {facet.isShowingMore ? (
              <Trans>
                Show fewer<span className="visually-hidden"> of {group}</span>
              </Trans>
            ) : (
              <Trans>
                Show more<span className="visually-hidden"> of {group}</span>
              </Trans>
            )}
          </Button>
        </div>
      )}
    </FacetGroup>
  );
}

function inOrder(items: RefinementListRenderState['items'], order: readonly string[]) {
  return [...items].sort((a, b) => order.indexOf(a.value) - order.indexOf(b.value));
}
