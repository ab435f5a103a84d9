import { useLingui } from '@lingui/react/macro';
import type { ListingDetail } from '@vivarium/contracts/listings/http/item.ts';
import { Tooltip } from 'radix-ui';
import { TraitChip } from '../card/TraitChip.tsx';
import { useCatalogue } from '../catalogue/use-catalogue.ts';
import { inheritanceSentence, zygositySentence } from './gene-words.ts';
import styles from './listing.module.css';

/** The traits, each explained when pointed at or focused. The same words stand further down for paper and touch. */
export function TraitRow({ listing }: { listing: ListingDetail }) {
  const { t } = useLingui();
  const catalogue = useCatalogue();
  if (listing.traits.length === 0) return null;
  return (
    <Tooltip.Provider delayDuration={150}>
      <ul className={styles.traits} aria-label={t`Traits`}>
        {listing.traits.map((trait) => {
          const gene = catalogue?.geneOf(trait.gene, listing.species?.slug);
          const chip = <TraitChip trait={trait} />;
          if (gene === undefined) return <li key={trait.gene}>{chip}</li>;
          return (
            <li key={`${trait.gene}:${trait.zygosity}`}>
              <Tooltip.Root>
                <Tooltip.Trigger className={styles.trait}>{chip}</Tooltip.Trigger>
                <Tooltip.Portal container={document.getElementById('main')}>
                  <Tooltip.Content className={styles.tip} sideOffset={6} collisionPadding={12}>
                    {zygositySentence(gene, trait.zygosity, trait.chance)} {inheritanceSentence(gene)}
                  </Tooltip.Content>
                </Tooltip.Portal>
              </Tooltip.Root>
            </li>
          );
        })}
      </ul>
    </Tooltip.Provider>
  );
}
