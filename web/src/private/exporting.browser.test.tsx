import { afterEach, expect, it, vi } from 'vitest';
import { queryClient } from '../api/query-client.ts';
import { adoptSession } from '../api/session.ts';
import { formatMoment } from '../format/moment.ts';
import { render } from '../ui/render.tsx';
import { PrivacyPage } from './PrivacyPage.tsx';

const followed: { href: string; isDownload: boolean }[] = [];
/** Looks at links that are followed, and has none of them lead away from the test. */
const follow = (event: MouseEvent) => {
  const link = event.composedPath()[0];
  if (!(link instanceof HTMLAnchorElement)) return;
  event.preventDefault();
  followed.push({ href: link.href, isDownload: link.hasAttribute('download') });
};
const click = HTMLAnchorElement.prototype.click;
afterEach(() => {
  // Or the next file would ask the server who is signed in.
  localStorage.clear();
  vi.unstubAllGlobals();
  HTMLAnchorElement.prototype.click = click;
  removeEventListener('click', follow);
  followed.length = 0;
  queryClient.clear();
});

const path = '/api/v1/account/exports/archive?token=a.b.c.d';
const url = `https://vivarium.example${path}`;
/** The page need not be found where links say that the site is. */
const here = { href: `${location.origin}${path}`, isDownload: true };
const expiresAt = '2026-11-30T12:10:00.000Z';

/** Has whoever is signed in ask for their data. @returns what was asked of the server */
async function exporting(answer: () => Response) {
  const sent: string[] = [];
  vi.stubGlobal('fetch', async (path: string, { method = 'GET' }: RequestInit = {}) => {
    sent.push(`${method} ${path}`);
    return answer();
  });
  // A link that stands in no document: no listener of one hears of it.
  HTMLAnchorElement.prototype.click = function () {
    followed.push({ href: this.href, isDownload: this.hasAttribute('download') });
  };
  addEventListener('click', follow);
  const user = { id: 'Anna1', username: 'anna', displayName: 'Anna', emailVerified: true };
  adoptSession({ user, accessToken: 'a token', expiresIn: 900 });
  const screen = await render(<PrivacyPage />, { client: queryClient });
  await screen.getByRole('button', { name: 'Download my data' }).click();
  return { screen, sent };
}

it('has the browser follow a link by itself, and says until when it may be followed again', async () => {
  const { screen, sent } = await exporting(() => Response.json({ url, expiresAt }, { status: 201 }));
  const again = screen.getByRole('link', { name: 'fetch it again' });
  await expect.element(again).toBeVisible();
  expect(sent).toEqual(['POST /api/v1/account/export-link']);
  expect(followed).toEqual([here]);
  expect(screen.getByRole('status').element().textContent).toContain(formatMoment(expiresAt));
  (again.element() as HTMLElement).dispatchEvent(
    new MouseEvent('click', { bubbles: true, composed: true, cancelable: true }),
  );
  expect(followed).toEqual([here, here]);
});

it('says why there is none, and follows nothing', async () => {
  const message = 'You have asked for that several times just now. Try again later.';
  const error = { code: 'too_many_requests', message, details: [], requestId: '-' };
  const { screen } = await exporting(() => Response.json({ error }, { status: 429 }));
  await expect
    .element(screen.getByRole('alert'))
    .toHaveTextContent('That was too often. Try again in 1 second.');
  expect(followed).toEqual([]);
  expect(screen.getByRole('link', { name: 'fetch it again' }).query()).toBeNull();
});
