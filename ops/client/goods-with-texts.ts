import { allCategories } from '@vivarium/catalogue/categories.ts';

/** Categories of goods, each with where its listings may hold a text of their own. */
export const goodsWithTexts = allCategories.flatMap(({ slug, kind, attributes }) => {
  const texts = attributes.filter(({ type }) => type === 'text').map(({ key }) => ['attributes', key]);
  return kind === 'goods' && texts.length > 0 ? [{ category: slug, texts }] : [];
});
