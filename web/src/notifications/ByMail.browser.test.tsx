import type { NotificationPreferences } from '@vivarium/contracts/notifications/preferences.ts';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { askingOnce, render } from '../ui/render.tsx';
import { ByMail } from './ByMail.tsx';

/** What the server has, and whether it answers what changes it. */
let kept: NotificationPreferences;
let answers: boolean;
let held: (() => void)[];

beforeEach(() => {
  kept = { email: true, alertMails: true, timeZone: 'Europe/Berlin', digestHour: 7, language: 'en' };
  answers = true;
  held = [];
  vi.stubGlobal('fetch', async (_url: string, { method, body }: RequestInit) => {
    if (method === 'GET') return Response.json(kept);
    await new Promise<void>((go) => held.push(go));
    if (!answers) return new Response(null, { status: 503 });
    kept = { ...kept, ...JSON.parse(String(body)) };
    return Response.json(kept);
  });
});
afterEach(() => vi.unstubAllGlobals());

/** Lets the server answer what it is asked, one after another. */
async function answered(times: number) {
  for (let time = 1; time <= times; time += 1) {
    await vi.waitFor(() => expect(held).toHaveLength(1), 30_000);
    held.shift()?.();
  }
}

it('whoever goes through the hours by keyboard keeps the focus, and comes as far as they go', async () => {
  const screen = await render(<ByMail />, { client: askingOnce() });
  const hour = screen.getByRole('combobox', { name: /Mail of the day/ });
  await expect.element(hour).toHaveValue('7');
  hour.element().focus();
  await userEvent.keyboard('{ArrowDown}');
  await expect.element(hour).toHaveValue('8');
  await expect.element(hour).toHaveFocus();
  await userEvent.keyboard('{ArrowDown}');
  await expect.element(hour).toHaveValue('9');
  await answered(1);
  await vi.waitFor(() => expect(kept.digestHour).toBe(8), 30_000);
  await expect.element(hour).toHaveValue('9');
  await answered(1);
  await vi.waitFor(() => expect(kept.digestHour).toBe(9), 30_000);
  await expect.element(screen.getByRole('region', { name: 'By mail' })).toHaveAttribute('aria-busy', 'false');
  await expect.element(hour).toHaveValue('9');
  await expect.element(hour).toHaveFocus();
});

it('shows what the server has again, where it takes no change', async () => {
  answers = false;
  const screen = await render(<ByMail />, { client: askingOnce() });
  const mails = screen.getByRole('checkbox', { name: /mails of orders/ });
  await mails.click();
  await expect.element(mails).not.toBeChecked();
  await answered(1);
  await expect.element(mails).toBeChecked();
});
