import type { Page } from 'playwright-core';

/** Fills the form of a page that asks who somebody is, and sends it. */
export async function fillSignIn(
  page: Page,
  { email, password }: { email: string; password: string },
): Promise<void> {
  const form = page.getByRole('main');
  await form.getByLabel('E-mail address').fill(email);
  await form.getByLabel('Password').fill(password);
  await form.getByRole('button', { name: 'Sign in', exact: true }).click();
}

/**
 * Signs somebody in, as they do.
 * @param back the path where they are then
 */
export async function signIn(
  page: Page,
  origin: string,
  person: { email: string; password: string },
  back = '/',
): Promise<void> {
  await page.goto(`${origin}/sign-in?return=${encodeURIComponent(back)}`);
  await fillSignIn(page, person);
  await page.waitForURL((at) => !at.pathname.startsWith('/sign-in'));
}
