import { expect, it } from 'vitest';
import { page } from 'vitest/browser';
import './base.css';
import column from './column.module.css';
import { render } from './render.tsx';

it.each(['h1', 'h2', 'h3', 'p'] as const)(
  'a word that is longer than a phone is wide widens no page by a %s',
  async (Part) => {
    await page.viewport(375, 800);
    const screen = await render(
      <div className={column.page}>
        <Part>{'Donaudampfschifffahrtsgesellschaft'.repeat(2)}</Part>
      </div>,
    );
    const shown = screen.getByText(/^Donau/).element();
    expect(shown.getBoundingClientRect().right).toBeLessThanOrEqual(375);
  },
);
