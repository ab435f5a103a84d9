import { useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { ListingDetail } from '@vivarium/contracts/listings/http/item.ts';
import { Tooltip } from 'radix-ui';
import { speciesQuery } from '../api/catalogue.ts';
import { TraitChip } from '../card/TraitChip.tsx';
import { useCatalogue } from '../catalogue/use-catalogue.ts';
import { inheritanceSentence, zygositySentence } from './gene-words.ts';
import styles from './listing.module.css';
import { otherAlleleOf } from './other-allele.ts';

/** The traits, each explained when pointed at or focused. The same words stand further down for paper and touch. */
export function TraitRow({ listing }: { listing: ListingDetail }) {
  const { t } = useLingui();
  const catalogue = useCatalogue();
  const species = listing.species?.slug ?? '';
  const { data: told } = useQuery({ ...speciesQuery(species), enabled: species !== '' });
  if (listing.traits.length === 0) return null;
  return (
    <Tooltip.Provider delayDuration={150}>
      <ul className={styles.traits} aria-label={t`Traits`}>
        {listing.traits.map((trait) => {
          const gene = catalogue?.geneOf(trait.gene, listing.species?.slug);
          const chip = <TraitChip trait={trait} />;
          if (catalogue === undefined || gene === undefined) return <li key={trait.gene}>{chip}</li>;
          const other = otherAlleleOf(trait, listing.traits, listing.species?.slug, catalogue, told?.loci);
          return (
            <li key={`${trait.gene}:${trait.zygosity}`}>
              <Tooltip.Root>
                <Tooltip.Trigger className={styles.trait}>{chip}</Tooltip.Trigger>
                <Tooltip.Portal container={document.getElementById('main')}>
                  <Tooltip.Content className={styles.tip} sideOffset={6} collisionPadding={12}>
                    {zygositySentence(gene, trait, other)} {inheritanceSentence(gene, other)}
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
