import type { Category } from '@vivarium/catalogue/category.ts';
import { goodsWords, offeredGoods } from './category-words.ts';
import type { Name } from './name.ts';
import { singularOf, withPlurals, wordsOfName } from './name-forms.ts';
import { vernacularGoods } from './vernacular-goods.ts';

/** Names of categories and subcategories, and the words for what is in them. */
export function categoryNames(categories: readonly Category[]): Name[] {
  const offered = new Set(Object.values(offeredGoods).flat());
  const goods = categories.filter(({ kind }) => kind === 'goods');
  const slugs = new Set(goods.map(({ slug }) => slug));
  const elsewhere = vernacularGoods
    .filter(({ slug }) => slugs.has(slug))
    .map(({ slug, english, word }): Name => {
      const sense = { kind: 'category', slug, certain: true, isItsName: false, inEnglish: english } as const;
      return { words: wordsOfName(word), sense };
    });
  const inEnglish = goods.flatMap(({ slug, name, subcategories }) => [
    ...forms(name, slug, true, true),
    ...forms(singular(name), slug, true, true),
    ...subcategories.flatMap((each) => [
      ...forms(each.name, slug, true, false),
      ...(each.name.includes(' ') && !/ and |,/.test(each.name)
        ? forms(singular(each.name), slug, true, false)
        : []),
    ]),
    ...(goodsWords[slug] ?? [])
      .filter((word) => !offered.has(word))
      .flatMap((word) => forms(word, slug, true, false)),
    ...(offeredGoods[slug] ?? []).flatMap((word) => forms(word, slug, false, false)),
  ]);
  return [...inEnglish, ...elsewhere];
}

function singular(name: string): string {
  const words = wordsOfName(name);
  return [...words.slice(0, -1), singularOf(words.at(-1) ?? '')].join(' ');
}

function forms(name: string, slug: string, certain: boolean, isItsName: boolean): Name[] {
  return withPlurals(wordsOfName(name)).map((words) => ({
    words,
    sense: { kind: 'category', slug, certain, isItsName },
  }));
}
