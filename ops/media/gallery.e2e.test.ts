import { findFilmPrograms } from '@vivarium/media-worker/films/programs.ts';
import { aFilm } from '@vivarium/media-worker/fixtures/films.ts';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { accessibilityProblems, openBrowser } from '../browser/open-browser.ts';
import { type MarketClient, marketClient } from '../client/market-client.ts';
import { aBallPython } from '../client/sample-listing.ts';
import { aPerson } from '../client/sample-person.ts';
import { newPage } from '../e2e/pages.ts';
import { waitUntil } from '../services/wait-until.ts';
import { aPicture } from './sample-pictures.ts';
import { upload, wholeOf } from './upload.ts';

const programs = findFilmPrograms(process.env.PATH);
/** Milliseconds by which every picture comes late. */
const LATE_MS = 400;

/** As much of it as is looked at. */
interface FilmElement {
  currentTime: number;
  poster: string;
  paused: boolean;
  videoWidth: number;
  play(): Promise<void>;
}

describe('the pictures of a listing, in a browser', () => {
  const { url } = inject('stage');
  let browser: Browser;
  let client: MarketClient;
  let listing: string;

  beforeAll(async () => {
    browser = await openBrowser();
    client = marketClient(url);
    const { accessToken: token } = await client.register(aPerson('gallery', 'Galleried Reptiles'));
    const ids: string[] = [];
    for (const [i, alt] of ['From the left', 'From above'].entries()) {
      const bytes = await aPicture(2200, 1500, 40 + i);
      ids.push(await upload(client, token, { bytes, name: alt }));
    }
    if (programs !== undefined) {
      const bytes = await aFilm(programs.FFMPEG, { seconds: 3 });
      ids.push(await upload(client, token, { bytes, contentType: 'video/mp4' }));
    }
    for (const id of ids) await wholeOf(client, token, id);
    const media = ids.map((id, i) => ({ id, alt: ['From the left', 'From above', 'She moves'][i] ?? '' }));
    listing = (await client.createListing(token, aBallPython({ media }))).id;
    await client.publish(token, listing);
    const isShown = async () => (await client.listing(listing).catch(() => undefined))?.images.length === 2;
    expect(await waitUntil(isShown, { timeoutMs: 15_000 })).toBe(true);
  }, 120_000);
  afterAll(() => browser?.close());

  const opened = async (options: Parameters<typeof newPage>[1] = {}): Promise<Page> => {
    const page = await newPage(browser, options);
    await page.goto(`${url}/listing/${listing}`);
    await page.getByRole('img', { name: 'From the left' }).first().waitFor();
    return page;
  };

  it.each([
    { width: 375, height: 800, deviceScaleFactor: 1, widest: 640 },
    { width: 375, height: 800, deviceScaleFactor: 3, widest: 1280 },
    { width: 1440, height: 1000, deviceScaleFactor: 1, widest: 1280 },
  ])('come as wide as they are shown, $width pixels wide at $deviceScaleFactor', async (one) => {
    const { width, height, deviceScaleFactor, widest } = one;
    const page = await opened({ viewport: { width, height }, deviceScaleFactor });
    const image = page.getByRole('img', { name: 'From the left' }).first();
    const chosen = () =>
      image.evaluate((element) => (element as unknown as { currentSrc: string }).currentSrc);
    await expect.poll(chosen, { timeout: 10_000 }).toMatch(new RegExp(`/1-${widest}\\.avif$`));
    await page.context().close();
  });

  it('move nothing when they come late', async () => {
    const page = await newPage(browser, { viewport: { width: 375, height: 800 } });
    await page.addInitScript(() => {
      const seen = { shift: 0 };
      Object.assign(globalThis, { seen });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          const { value, hadRecentInput } = entry as unknown as { value: number; hadRecentInput: boolean };
          if (!hadRecentInput) seen.shift += value;
        }
      }).observe({ type: 'layout-shift' as 'mark', buffered: true });
    });
    await page.route('**/media/**', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, LATE_MS));
      await route.continue();
    });
    await page.goto(`${url}/listing/${listing}`);
    const image = page.getByRole('img', { name: 'From the left' }).first();
    await expect
      .poll(() => image.evaluate((one) => (one as unknown as { naturalWidth: number }).naturalWidth), {
        timeout: 15_000,
      })
      .toBeGreaterThan(0);
    const shift = await page.evaluate(
      () => (globalThis as unknown as { seen: { shift: number } }).seen.shift,
    );
    expect(shift).toBeLessThan(0.1);
    await page.context().close();
  });

  it('are gone through by keys and enlarged to the pixel, and nothing keeps anybody out', async () => {
    const page = await opened();
    await page.getByRole('button', { name: 'Next picture' }).focus();
    await page.keyboard.press('ArrowRight');
    await page.getByRole('img', { name: 'From above' }).first().waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByRole('button', { name: 'Enlarge the picture' }).click();
    const large = page.getByRole('region', { name: 'Photograph in full size' }).getByRole('img');
    const chosen = () => large.evaluate((one) => (one as unknown as { currentSrc: string }).currentSrc);
    await expect.poll(chosen, { timeout: 10_000 }).toMatch(/\/1-2048\.webp$/);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.context().close();
  });

  it.skipIf(programs === undefined)(
    'may be a film, which stands as a picture and plays (skipped without FFmpeg)',
    async () => {
      const page = await opened();
      await page.getByRole('button', { name: /^Film, 3 of 3/ }).click();
      const film = page.getByLabel('She moves');
      const state = () =>
        film.evaluate((one) => {
          const { currentTime, poster, paused, videoWidth } = one as unknown as FilmElement;
          return { currentTime, poster, paused, videoWidth };
        });
      expect((await state()).poster).toMatch(/\/media\/listing-images\/.*\.webp$/);
      expect(await state()).toMatchObject({ paused: true, currentTime: 0 });
      await film.evaluate((one) => (one as unknown as FilmElement).play());
      await expect.poll(async () => (await state()).currentTime, { timeout: 10_000 }).toBeGreaterThan(0.3);
      expect((await state()).videoWidth).toBeGreaterThan(0);
      await page.context().close();
    },
  );
});
