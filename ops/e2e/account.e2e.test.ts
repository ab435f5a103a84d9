import { totpCode } from '@vivarium/command-api/identity/second-factor/totp.ts';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { accessibilityProblems, openBrowser } from '../browser/open-browser.ts';
import { mailedWord } from '../client/mailbox.ts';
import { marketClient } from '../client/market-client.ts';
import { aPerson } from '../client/sample-person.ts';
import { newPage } from './pages.ts';
import { fillSignIn, signIn } from './sign-in.ts';

const { url } = inject('stage');
const NEW = 'a quite different sentence';

/** @returns the link of the newest mail to an address whose path is this. */
async function mailedLink(to: string, path: string): Promise<string> {
  return `${url}${path}?token=${await mailedWord(url, to, path)}`;
}

const heading = (page: Page, name: string) => page.getByRole('heading', { name }).first().waitFor();

describe('somebody and their account', () => {
  let browser: Browser;
  let page: Page;
  const person = aPerson('accountant', 'Ada of the Account');
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();

  beforeAll(async () => {
    browser = await openBrowser();
    page = await newPage(browser);
  });
  afterAll(() => browser?.close());

  it('is told to look into their mail, and confirms their address by the link', async () => {
    await page.goto(`${url}/register`);
    await page.getByLabel('Name that others see').fill(person.displayName);
    await page.getByLabel('Username').fill(person.username);
    await page.getByLabel('E-mail address').fill(person.email);
    await page.getByLabel('Password').fill(person.password);
    await press('Register');
    await heading(page, 'Check your mail');
    await page.getByText(person.email).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.goto(`${url}/account`);
    await page.getByText('Confirm your e-mail address by the link').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);

    const link = await mailedLink(person.email, '/verify-email');
    await page.goto(link);
    expect(await accessibilityProblems(page)).toEqual([]);
    await press('Confirm the address');
    await heading(page, 'Your address is confirmed');
    await page.goto(`${url}/account`);
    await heading(page, 'Your profile');
    expect(await page.getByText('Confirm your e-mail address by the link').count()).toBe(0);
    await page.goto(link);
    await press('Confirm the address');
    await page.getByText('This link was used already').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
  });

  it('sets a new password where they have forgotten theirs, and is signed out everywhere', async () => {
    const stranger = await newPage(browser);
    await stranger.goto(`${url}/sign-in`);
    await stranger.getByRole('link', { name: 'Forgotten your password?' }).click();
    await heading(stranger, 'Forgotten your password?');
    expect(await accessibilityProblems(stranger)).toEqual([]);
    await stranger.getByLabel('E-mail address').fill(person.email);
    await stranger.getByRole('button', { name: 'Write to me' }).click();
    await heading(stranger, 'Check your mail');
    await stranger.goto(await mailedLink(person.email, '/reset-password'));
    await stranger.getByLabel('New password').fill('password123');
    await stranger.getByRole('button', { name: 'Set the password' }).click();
    await stranger.getByText('This password would be guessed soon').waitFor();
    expect(await accessibilityProblems(stranger)).toEqual([]);
    await stranger.getByLabel('New password').fill(NEW);
    await stranger.getByRole('button', { name: 'Set the password' }).click();
    await heading(stranger, 'Your new password is set');
    await stranger.context().close();
    await page.goto(`${url}/account/security`);
    await heading(page, 'Sign in');
    await signIn(page, url, { ...person, password: NEW });
  });

  it('switches a second factor on, signs in with its code, and out on another device', async () => {
    await page.goto(`${url}/account/security`);
    await heading(page, 'Sign-in and security');
    expect(await accessibilityProblems(page)).toEqual([]);
    await press('Set it up');
    await page.getByRole('region', { name: 'Second factor' }).getByLabel('Present password').fill(NEW);
    await press('Go on');
    const secret = (await page.locator('p[translate=no]').textContent())?.replaceAll(' ', '') ?? '';
    await page.getByRole('img', { name: 'Code to be scanned' }).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByLabel('Code', { exact: true }).fill(totpCode(secret, new Date()));
    await press('Switch it on');
    const codes = page.getByRole('region', { name: 'Recovery codes' });
    await codes.waitFor();
    const [recoveryCode = ''] = await codes.getByRole('listitem').allTextContents();
    expect(await accessibilityProblems(page)).toEqual([]);
    await press('I have kept them');
    await page.getByText('You have 10 recovery codes left').waitFor();

    const phone = await newPage(browser);
    await phone.goto(`${url}/sign-in?return=/account/security`);
    await fillSignIn(phone, { ...person, password: NEW });
    await phone.getByLabel('Code', { exact: true }).fill('000000');
    expect(await accessibilityProblems(phone)).toEqual([]);
    await phone.getByRole('button', { name: 'Sign in', exact: true }).click();
    await phone.getByText('This code is not right').waitFor();
    await phone.getByLabel('Code', { exact: true }).fill(recoveryCode);
    await phone.getByRole('button', { name: 'Sign in', exact: true }).click();
    await phone.getByText('You have 9 recovery codes left').waitFor();

    await page.reload();
    const sessions = page.getByRole('region', { name: 'Where you are signed in' });
    await sessions.getByText('Here and now').waitFor();
    expect(await sessions.getByRole('listitem').count()).toBe(2);
    await sessions.getByRole('button', { name: /^Sign out/ }).click();
    await sessions.getByRole('button', { name: /^Sign out/ }).waitFor({ state: 'detached' });
    await phone.reload();
    await heading(phone, 'Sign in');
    await phone.context().close();
  });

  it('takes their address back from the old one, where somebody else has changed it', async () => {
    const client = marketClient(url);
    const robbed = aPerson('robbed', 'Robin the Robbed');
    const { accessToken: token } = await client.register(robbed);
    const taken = `taken-${robbed.email}`;
    const body = { password: robbed.password, email: taken };
    await client.request('POST', '/account/email', { token, body });
    const confirmed = { token: await mailedWord(url, taken, '/verify-email') };
    await client.request('POST', '/auth/verify-email', { body: confirmed });
    const owner = await newPage(browser);
    const link = await mailedLink(robbed.email, '/restore-email');
    await owner.goto(link);
    await heading(owner, 'Take your address back');
    expect(await accessibilityProblems(owner)).toEqual([]);
    await owner.getByRole('button', { name: 'Take my address back' }).click();
    await heading(owner, 'Your address is that of your account again');
    expect(await accessibilityProblems(owner)).toEqual([]);
    await owner.goto(link);
    await owner.getByRole('button', { name: 'Take my address back' }).click();
    await owner.getByText('This link was used already').waitFor();
    expect(await accessibilityProblems(owner)).toEqual([]);
    await owner.goto(await mailedLink(robbed.email, '/reset-password'));
    await owner.getByLabel('New password').fill(NEW);
    await owner.getByRole('button', { name: 'Set the password' }).click();
    await heading(owner, 'Your new password is set');
    await signIn(owner, url, { ...robbed, password: NEW });
    await owner.context().close();
  });
});
