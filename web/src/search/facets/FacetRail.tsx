import { useLingui } from '@lingui/react/macro';
import { type AnimalFacet as AnimalFacetName, animalFacets } from '@vivarium/catalogue/animal-attributes.ts';
import { speciesGroups } from '@vivarium/catalogue/species-groups.ts';
import type { RefinementListRenderState } from 'instantsearch.js/es/connectors/refinement-list/connectRefinementList';
import { facetLabel, scientificFromSlug } from '../../catalogue/labels.ts';
import { useCatalogue } from '../../catalogue/use-catalogue.ts';
import { type FacetName, useSearch } from '../state/search-context.ts';
import { AnimalFacet } from './AnimalFacet.tsx';
import { AttributeFacet, facetKeysOf } from './AttributeFacets.tsx';
import { FacetList } from './FacetList.tsx';
import styles from './facets.module.css';
import { PlaceFacet } from './PlaceFacet.tsx';
import { PriceFacet } from './PriceFacet.tsx';
import { TraitFacet } from './TraitFacet.tsx';

/** Facets of animals that decide before price and place do; every other one stands after them. */
const foremost: readonly AnimalFacetName[] = ['sex', 'lifeStage'];

/** Every facet in the order in which people decide. Used in the rail and in the sheet of phones. */
export function FacetRail() {
  const { t } = useLingui();
  const catalogue = useCatalogue();
  const { facets, route, results, status } = useSearch();
  const species = route.facets.species?.length === 1 ? route.facets.species[0] : undefined;
  const labelOf = (attribute: FacetName) => (value: string) =>
    facetLabel(attribute, value, catalogue, species);
  const categories = route.facets.category ?? [];
  const attributes = facetKeysOf(catalogue, categories);
  const declaration = (key: string) =>
    categories
      .flatMap((slug) => catalogue?.categoryOf(slug)?.attributes ?? [])
      .find((one) => one.key === key);
  if (results === undefined) return status === 'error' ? null : <RailBones />;
  return (
    <div className={styles.rail}>
      <FacetList
        title={t`Category`}
        facet={facets.category}
        labelOf={labelOf('category')}
        order={catalogue?.categories.map(({ slug }) => slug) ?? []}
      />
      {categories.length > 0 && (
        <FacetList title={t`Kind`} facet={facets.subcategory} labelOf={labelOf('subcategory')} />
      )}
      <FacetList
        title={t`Animals`}
        facet={facets.animalGroup}
        labelOf={labelOf('animalGroup')}
        order={speciesGroups.map(({ slug }) => slug)}
      />
      <FacetList
        title={t`Species`}
        find={t`Find a species`}
        facet={facets.species}
        labelOf={labelOf('species')}
        beneath={(slug) => <i>{catalogue?.speciesOf(slug)?.scientificName ?? scientificFromSlug(slug)}</i>}
      />
      <TraitFacet catalogue={catalogue} />
      {animalFacets
        .filter((name) => foremost.includes(name))
        .map((name) => (
          <AnimalFacet key={name} name={name} />
        ))}
      {attributes.map((key) => (
        <AttributeFacet key={key} name={key} title={declaration(key)?.label ?? key} catalogue={catalogue} />
      ))}
      <PriceFacet />
      <PlaceFacet />
      {animalFacets
        .filter((name) => !foremost.includes(name))
        .map((name) => (
          <AnimalFacet key={name} name={name} />
        ))}
      <FacetList
        title={t`Seller`}
        find={t`Find a seller`}
        facet={facets.sellerName}
        labelOf={(name) => name}
      />
      <FacetList
        title={t`Shops`}
        facet={officialStores(facets.officialStore)}
        labelOf={labelOf('officialStore')}
      />
      <FacetList
        title={t`Country`}
        find={t`Find a country`}
        facet={facets.country}
        labelOf={labelOf('country')}
      />
    </div>
  );
}

/** Nobody looks for sellers who are no official store; where there is none, there is nothing to choose. */
function officialStores(facet: RefinementListRenderState): RefinementListRenderState {
  return { ...facet, items: facet.items.filter(({ value, isRefined }) => value === 'true' || isRefined) };
}

const bones = [4, 8, 8, 3].flatMap((lines, group) =>
  Array.from({ length: lines }, (_, line) => `${group}.${line}`),
);

/** Lines in place of facets, so that nothing moves when they come. */
function RailBones() {
  return (
    <div className={styles.bones} aria-hidden="true">
      {bones.map((key) => (
        <div key={key} className={key.endsWith('.0') ? styles.boneHead : styles.bone} />
      ))}
    </div>
  );
}
