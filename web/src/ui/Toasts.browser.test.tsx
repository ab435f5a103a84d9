import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import { announce, useAnnouncements } from './announcements.ts';
import { Toasts } from './Toasts.tsx';

describe('toasts', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  });
  afterEach(() => {
    vi.useRealTimers();
    useAnnouncements.setState([], true);
  });

  it('are said in a live region that was there before', async () => {
    const screen = await render(<Toasts />);
    const region = screen.getByRole('status');
    await expect.element(region).toHaveAttribute('aria-live', 'polite');
    await expect.element(region).toBeEmptyDOMElement();
    announce('Your profile is saved.');
    await expect.element(region).toHaveTextContent('Your profile is saved.');
  });

  it('go after six seconds, each by itself', async () => {
    const screen = await render(<Toasts />);
    announce('First');
    vi.advanceTimersByTime(4000);
    announce('Second');
    vi.advanceTimersByTime(2001);
    await expect.element(screen.getByText('First')).not.toBeInTheDocument();
    await expect.element(screen.getByText('Second')).toBeVisible();
  });

  it('are three at most, the oldest making room', async () => {
    const screen = await render(<Toasts />);
    for (const text of ['One', 'Two', 'Three', 'Four']) announce(text);
    await expect.element(screen.getByText('Four')).toBeVisible();
    await expect.element(screen.getByText('One')).not.toBeInTheDocument();
    expect(screen.getByRole('status').element().children).toHaveLength(3);
  });
});
