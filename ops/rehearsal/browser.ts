import type { Page } from 'playwright-core';
import { ensureChromium } from '../browser/chromium.ts';
import { openBrowser } from '../browser/open-browser.ts';
import { buildWeb } from '../web/build-web.ts';
import type { Person, Stage } from './stage.ts';

/** How long a page may take to show something, in milliseconds. */
const PATIENCE_MS = 15_000;

/** Builds the pages of the copy, which its gateway then has. */
export async function buildPages({ copy, signal, doing }: Stage): Promise<void> {
  doing('building the pages of the copy');
  await buildWeb({ repository: copy, signal });
}

/** Opens a headless browser and signs somebody in. @returns the page that they are on then */
export async function signIn(origin: string, { email, password }: Person, stage: Stage): Promise<Page> {
  const progress = { step: stage.doing };
  const browser = await openBrowser(await ensureChromium(process.env, progress, stage.signal));
  stage.undo.defer(() => browser.close());
  const page = await browser.newPage({ locale: 'en-GB', viewport: { width: 1440, height: 1000 } });
  page.setDefaultTimeout(PATIENCE_MS);
  await page.goto(`${origin}/sign-in?return=/account`);
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.waitForURL(`${origin}/account`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}
