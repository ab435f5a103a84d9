import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { defineProject } from 'vitest/config';
import { findChromium, quietFlags } from '../ops/browser/chromium.ts';
import { wordMacros } from './vite/words.ts';

/** Tests of components in a real browser: what the keyboard does, where the focus goes, what is read out. */
export default defineProject({
  plugins: [wordMacros(), react()],
  // Found before the first test: a dependency that is found in the middle of one reloads the page under it.
  optimizeDeps: {
    entries: ['src/main.tsx', 'src/**/*.browser.test.{ts,tsx}'],
    // What the macros turn into.
    include: ['@lingui/core', '@lingui/react'],
  },
  test: {
    name: 'web',
    // A machine with other work to do takes its time, and no test measures it.
    expect: { poll: { timeout: 30_000 } },
    testTimeout: 60_000,
    include: ['src/**/*.browser.test.{ts,tsx}'],
    setupFiles: [
      './as-in-a-new-browser.ts',
      './src/ui/tokens.css',
      './src/ui/base.css',
      './speak-english.ts',
    ],
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      provider: playwright({
        launchOptions: { executablePath: findChromium(process.env), args: [...quietFlags] },
      }),
      instances: [{ browser: 'chromium' }],
    },
    sequence: { groupOrder: 1 },
  },
});
