import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { accessibilityProblems, openBrowser } from '../browser/open-browser.ts';
import { marketClient } from '../client/market-client.ts';
import { aPerson } from '../client/sample-person.ts';
import { newPage } from './pages.ts';
import { signIn } from './sign-in.ts';
import { stockOf } from './stock.ts';

const displayName = 'Importing Reptiles';
const headers = 'Art;Morph;Sex;Life stage;Origin;Preis;Description';
const rowOf = (at: number) => `Ball python;Pastel, 100% het Clown;1.0;hatchling;CBB;${at},50;Eats well`;

describe('a breeder with a file of animals', () => {
  let browser: Browser;
  const { url } = inject('stage');
  const { email, password } = aPerson('importing', displayName);

  beforeAll(async () => {
    browser = await openBrowser();
    await stockOf(marketClient(url), { username: 'importing', displayName }, []);
  });
  afterAll(() => browser?.close());

  async function open(width: number): Promise<Page> {
    const page = await newPage(browser, { viewport: { width, height: 800 } });
    await signIn(page, url, { email, password }, '/my/listings');
    await page.getByRole('link', { name: 'Import from a file' }).click();
    await page.getByRole('heading', { name: 'Import animals' }).waitFor();
    return page;
  }
  async function answer(page: Page, file: string): Promise<void> {
    await page.getByLabel('File', { exact: true }).setInputFiles({
      ...{ name: 'animals.csv', mimeType: 'text/csv' },
      buffer: Buffer.from(file, 'latin1'),
    });
    await page.getByRole('combobox', { name: 'Where are the animals?' }).fill('Berlin');
    await page
      .getByRole('option', { name: /^Berlin/ })
      .first()
      .click();
    await page.getByLabel('Currency').selectOption('EUR');
  }

  it('is told what is wrong by row and column, and nothing is listed', async () => {
    const page = await open(375);
    await page.getByRole('button', { name: 'Check the file' }).click();
    await page.getByText('Choose a file, or paste its rows below.').waitFor();
    await answer(page, [headers, rowOf(10), rowOf(20).replace('Pastel', 'Pastell')].join('\r\n'));
    await page.getByRole('button', { name: 'Check the file' }).click();
    await page.getByRole('heading', { name: '1 thing has to be mended first' }).waitFor();
    const cells = await page.locator('tbody tr').first().locator('td').allTextContents();
    expect(cells.slice(0, 3)).toEqual(['3', 'Morph', 'Pastell, 100% het Clown']);
    expect(cells[3]).toContain('did you mean “Pastel”');
    expect(await page.getByRole('button', { name: /^Import \d/ }).count()).toBe(0);
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.context().close();
  });

  it('has a hundred animals for sale from one file, and finds them among their own', async () => {
    const page = await open(1440);
    const began = performance.now();
    await answer(page, [headers, ...Array.from({ length: 100 }, (_, at) => rowOf(at + 1))].join('\r\n'));
    await page.getByLabel('Publish them at once.').check();
    await page.getByRole('button', { name: 'Check the file' }).click();
    await page.getByRole('heading', { name: '100 animals can be imported' }).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByRole('button', { name: 'Import 100 animals' }).click();
    await page.getByRole('heading', { name: '100 animals are for sale' }).waitFor({ timeout: 90_000 });
    process.stdout.write(
      `100 animals from a file: ${Math.round(performance.now() - began)} ms in the browser\n`,
    );
    await page.getByRole('link', { name: 'Show them' }).click();
    await page.locator('main li').filter({ hasText: 'Pastel het Clown Ball python' }).first().waitFor();
    await page.getByRole('radio', { name: 'For sale 100' }).waitFor({ state: 'attached' });
    await page.context().close();
  }, 120_000);
});
