import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, chromium, type Page } from 'playwright-core';
import { quietFlags } from './chromium.ts';

/** @returns a headless browser. @throws where it is not said which, as by `CHROMIUM_PATH`: the test runner sets it. */
export async function openBrowser(executablePath = process.env.CHROMIUM_PATH): Promise<Browser> {
  if (executablePath === undefined)
    throw new Error('CHROMIUM_PATH is not set: run the tests with `npm test`');
  return chromium.launch({ executablePath, args: [...quietFlags] });
}

/** @returns what axe finds wrong with the page under WCAG 2.2 AA, each as rule and elements; nothing when all is well. */
export async function accessibilityProblems(page: Page): Promise<string[]> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`);
}
