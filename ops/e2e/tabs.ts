import type { Page } from 'playwright-core';

/** How many pages are looked at side by side: most of the time each waits for its last answer. */
const TABS = 3;

/** @returns tabs of one person, that one among them, in which nothing is told at once: a page has nothing under way some time */
export async function tabsBeside(first: Page): Promise<Page[]> {
  const tabs = [first];
  while (tabs.length < TABS) tabs.push(await first.context().newPage());
  for (const tab of tabs) await tab.route(/\/api\/v1\/(trends\/)?stream/, (route) => route.abort());
  return tabs;
}

/** Looks at all of them, each in the next tab that is free. */
export async function inTabs<T>(
  tabs: readonly Page[],
  all: readonly T[],
  look: (tab: Page, one: T) => Promise<void>,
): Promise<void> {
  const left = [...all];
  await Promise.all(
    tabs.map(async (tab) => {
      for (let next = left.shift(); next !== undefined; next = left.shift()) await look(tab, next);
    }),
  );
}
