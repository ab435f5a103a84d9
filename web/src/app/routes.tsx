import { type ComponentType, lazy } from 'react';
import { matchPath, type RouteObject } from 'react-router';
import * as places from '../places.ts';
import { NotFoundPage } from '../ui/NotFoundPage.tsx';
import type { Page } from '../ui/place.ts';
import { RequireSession } from './RequireSession.tsx';
import { Shell } from './Shell.tsx';

const pages = Object.values(places).flatMap((place) => place.pages);

// The page that is opened first does not wait until React has got round to asking for it; lazily it is asked for again.
pages
  .find(({ path }) => matchPath(path, location.pathname))
  ?.load()
  .catch(() => undefined);

/** Every address of the application and what it shows, within what stands around every page. */
export const routes: RouteObject[] = [
  {
    element: <Shell />,
    children: [...pages.map(routeOf), { path: '*', element: <NotFoundPage /> }],
  },
];

function routeOf({ path, load, needsSession }: Page): RouteObject {
  const Page = lazy(async () => ({ default: needsSession ? behindSession(await load()) : await load() }));
  return { path, element: <Page /> };
}

function behindSession(Page: ComponentType): ComponentType {
  return () => (
    <RequireSession>
      <Page />
    </RequireSession>
  );
}
