import type { ComponentType } from 'react';
import type { RouteObject } from 'react-router';
import { bringWords, type Words } from '../api/words.ts';
import * as places from '../places.ts';
import { lazyPage } from '../ui/lazy-part.ts';
import { NotFoundPage } from '../ui/NotFoundPage.tsx';
import type { Page, Place } from '../ui/place.ts';
import { bring, bringAhead } from './bring-ahead.ts';
import { RequireSession } from './RequireSession.tsx';
import { Shell } from './Shell.tsx';

const pages = Object.values(places as Record<string, Place>).flatMap(({ pages, words }) =>
  pages.map((page) => (words === undefined ? page : { ...page, load: () => withWords(page, words) })),
);

// The page that is opened first does not wait until React has got round to asking for it; lazily it is asked for again.
bring(pages, location.pathname);
bringAhead(pages);

/** Every address of the application and what it shows, within what stands around every page. */
export const routes: RouteObject[] = [
  {
    element: <Shell />,
    children: [...pages.map(routeOf), { path: '*', element: <NotFoundPage /> }],
  },
];

async function withWords({ load }: Page, words: Words): Promise<ComponentType> {
  const [Page] = await Promise.all([load(), bringWords(words)]);
  return Page;
}

function routeOf({ path, load, needsSession }: Page): RouteObject {
  const Page = lazyPage(async () => (needsSession ? behindSession(await load()) : await load()));
  return { path, element: <Page /> };
}

function behindSession(Page: ComponentType): ComponentType {
  return () => (
    <RequireSession>
      <Page />
    </RequireSession>
  );
}
