import { Trans, useLingui } from '@lingui/react/macro';
import { traitLabel } from '@vivarium/catalogue/trait-label.ts';
import type { ListingItem } from '@vivarium/contracts/listings/http/item.ts';
import { ListingCard } from '../card/ListingCard.tsx';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { useFirstPicture } from '../uploading/use-first-picture.ts';
import styles from './sell.module.css';
import type { SellBody } from './sell-body.ts';
import { answered, type SellForm } from './sell-form.ts';

interface PreviewProps {
  form: SellForm;
  body: SellBody;
  catalogue: Catalogue;
  user: { id: string; displayName: string };
  /** Seeds the drawing: the listing's own id once it has one. */
  id: string;
}

/** The real card, as others will see it. */
export function Preview({ form, body, catalogue, user, id }: PreviewProps) {
  const { t } = useLingui();
  const picture = useFirstPicture(form.photos);
  const species = catalogue.speciesOf(form.species);
  const listing: ListingItem = {
    id,
    title: body.title ?? t`Your title`,
    category: form.category || 'live-animal',
    price: { amount: body.price?.amount ?? '0', currency: form.currency },
    species: species
      ? { slug: species.slug, commonName: species.commonName, scientificName: species.scientificName }
      : null,
    traits: form.traits.flatMap((trait) => {
      const gene = catalogue.geneOf(trait.gene, form.species);
      return gene ? [{ ...trait, label: traitLabel(gene, trait.zygosity, trait.chance) }] : [];
    }),
    images: picture === undefined ? [] : [picture],
    sex: answered(form.animal.sex),
    lifeStage: answered(form.animal.lifeStage),
    location: {
      city: form.place?.city ?? t`Your city`,
      region: form.place?.region ?? null,
      country: form.place?.country ?? '',
      lat: 0,
      lng: 0,
    },
    seller: user,
    publishedAt: null,
    version: 1,
    status: 'draft',
  };
  return (
    <aside className={styles.preview} aria-label={t`Preview`}>
      <p className={styles.hint}>
        <Trans>How it will look</Trans>
      </p>
      <ListingCard listing={listing} preview headingLevel={2} />
    </aside>
  );
}
