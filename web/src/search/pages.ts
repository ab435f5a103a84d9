import type { Place } from '../ui/place.ts';

/** The market: searching and narrowing. */
export const search = {
  words: import.meta.glob('./languages/*.po'),
  pages: [
    {
      path: '/search?',
      load: async () => {
        // Whether there are such attributes, only the catalogue knows; addresses that name some are rare.
        const known = location.search.includes('a.') ? loadCatalogue().catch(() => undefined) : undefined;
        const [{ SearchPage }] = await Promise.all([import('./SearchPage.tsx'), known]);
        return SearchPage;
      },
    },
  ],
} satisfies Place;

async function loadCatalogue() {
  const { loadCatalogue: load } = await import('../catalogue/use-catalogue.ts');
  return load();
}
