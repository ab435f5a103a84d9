import { MemoryRouter, useLocation } from 'react-router';
import { describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { MenuButton } from './MenuButton.tsx';

const signOut = vi.fn();

function Page() {
  return (
    <>
      <MenuButton
        aria-label="Account of Ida"
        items={[
          { label: 'My listings', to: '/my/listings' },
          { label: 'Edit profile', to: '/account' },
          { label: 'Sign out', run: signOut },
        ]}
      >
        Ida
      </MenuButton>
      <main style={{ marginTop: 300 }}>{useLocation().pathname}</main>
    </>
  );
}

async function openMenu() {
  const screen = await render(<Page />, { wrapper: MemoryRouter });
  const button = screen.getByRole('button', { name: 'Account of Ida' });
  await expect.element(button).toHaveAttribute('aria-expanded', 'false');
  await button.click();
  const menu = screen.getByRole('menu', { name: 'Account of Ida' });
  await expect.element(menu).toBeVisible();
  return { screen, button, menu };
}

describe('a menu', () => {
  it('is moved through by arrows and first letters', async () => {
    const { menu } = await openMenu();
    const focused = (name: string) => expect.element(menu.getByRole('menuitem', { name })).toHaveFocus();
    await userEvent.keyboard('{ArrowDown}');
    await focused('My listings');
    await userEvent.keyboard('{ArrowUp}');
    await focused('Sign out');
    await userEvent.keyboard('e');
    await focused('Edit profile');
  });

  it('closes by Escape and gives the focus back to its button, which opens it again', async () => {
    const { button, menu } = await openMenu();
    await userEvent.keyboard('{Escape}');
    await expect.element(menu).not.toBeInTheDocument();
    await expect.element(button).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await expect.element(menu.getByRole('menuitem', { name: 'My listings' })).toHaveFocus();
  });

  it('leads where its lines say, and closes', async () => {
    const { screen, menu } = await openMenu();
    await userEvent.keyboard('{End}');
    await expect.element(menu.getByRole('menuitem', { name: 'Sign out' })).toHaveFocus();
    await userEvent.keyboard('{ArrowUp}');
    await expect.element(menu.getByRole('menuitem', { name: 'Edit profile' })).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await expect.element(screen.getByRole('main')).toHaveTextContent('/account');
    await expect.element(menu).not.toBeInTheDocument();
  });

  it('does what its lines say', async () => {
    const { menu } = await openMenu();
    await menu.getByRole('menuitem', { name: 'Sign out' }).click();
    expect(signOut).toHaveBeenCalledOnce();
  });

  it('closes when somebody clicks beside it', async () => {
    const { screen, menu } = await openMenu();
    await screen.getByRole('main').click();
    await expect.element(menu).not.toBeInTheDocument();
  });
});
