import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { ListingDetail } from '@vivarium/contracts/listings/http/item.ts';
import { speciesQuery } from '../api/catalogue.ts';
import { useCatalogue } from '../catalogue/use-catalogue.ts';
import { inheritanceSentence, zygositySentence } from './gene-words.ts';
import styles from './listing.module.css';
import { otherAlleleOf } from './other-allele.ts';

/** What the traits mean, in words that stay on the page. */
export function TraitNotes({ listing }: { listing: ListingDetail }) {
  const catalogue = useCatalogue();
  const species = listing.species?.slug ?? '';
  const { data: told } = useQuery({ ...speciesQuery(species), enabled: species !== '' });
  const known = listing.traits.flatMap((trait) => {
    const gene = catalogue?.geneOf(trait.gene, species === '' ? undefined : species);
    const welfare = told?.genes.find(({ slug }) => slug === trait.gene)?.welfare;
    if (catalogue === undefined || gene === undefined) return [];
    const other = otherAlleleOf(trait, listing.traits, listing.species?.slug, catalogue, told?.loci);
    return [{ trait, gene, welfare, other }];
  });
  if (known.length === 0) return null;
  return (
    <section>
      <h2>
        <Trans>What the traits mean</Trans>
      </h2>
      <dl className={styles.notes}>
        {known.map(({ trait, gene, welfare, other }) => (
          <div key={`${trait.gene}:${trait.zygosity}`}>
            <dt>{trait.label}</dt>
            <dd>
              {zygositySentence(gene, trait, other)} {inheritanceSentence(gene, other)}
              {welfare && (
                <>
                  {' '}
                  <Welfare note={welfare} />
                </>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Welfare({ note }: { note: string }) {
  return <Trans>Welfare: {note}</Trans>;
}
