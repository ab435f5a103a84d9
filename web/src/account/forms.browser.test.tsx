import { QueryClientProvider } from '@tanstack/react-query';
import { MemoryRouter } from 'react-router';
import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { queryClient } from '../api/query-client.ts';
import { render } from '../ui/render.tsx';
import { RegisterPage } from './RegisterPage.tsx';
import { SignInPage } from './SignInPage.tsx';

describe('registering', () => {
  it('says of every answer that is missing or wrong what would be taken instead, and goes to the first', async () => {
    const screen = await render(<RegisterPage />, { wrapper: MemoryRouter });
    await screen.getByLabelText('Name that others see').fill('Ida');
    await screen.getByLabelText('Password').fill('short');
    await screen.getByRole('button', { name: 'Register' }).click();
    const username = screen.getByLabelText('Username');
    await expect.element(username).toHaveFocus();
    await expect.element(username).toHaveAccessibleDescription(/Use 3 to 32 letters/);
    await expect
      .element(screen.getByLabelText('E-mail address'))
      .toHaveAccessibleDescription(/such as ida@example.com/);
    await expect
      .element(screen.getByLabelText('Password'))
      .toHaveAccessibleDescription(/A sentence is a good password/);
    await expect.element(screen.getByLabelText('Name that others see')).not.toBeInvalid();
  });

  it('says nothing of a field that was only passed by, and something of one that was left wrong', async () => {
    const screen = await render(<RegisterPage />, { wrapper: MemoryRouter });
    const [username, email] = [screen.getByLabelText('Username'), screen.getByLabelText('E-mail address')];
    await username.click();
    await email.fill('ida@');
    await screen.getByLabelText('Password').click();
    await expect.element(email).toBeInvalid();
    await expect.element(username).not.toBeInvalid();
    await email.click();
    await userEvent.keyboard('{End}example.com');
    await expect.element(email).not.toBeInvalid();
  });
});

describe('signing in', () => {
  it('asks for what was left empty, the first first', async () => {
    const screen = await render(<SignInPage />, { client: queryClient });
    const [email, password] = [screen.getByLabelText('E-mail address'), screen.getByLabelText('Password')];
    await email.fill('  ');
    await screen.getByRole('button', { name: 'Sign in' }).click();
    await expect.element(email).toHaveFocus();
    await expect.element(email).toHaveAccessibleDescription(/that you registered with/);
    await expect.element(password).toHaveAccessibleDescription('Write your password.');
  });

  it('says of a refusal that it has no words for that there was one, though every object has its name', async () => {
    const screen = await render(
      <MemoryRouter initialEntries={['/sign-in?refused=constructor']}>
        <QueryClientProvider client={queryClient}>
          <SignInPage />
        </QueryClientProvider>
      </MemoryRouter>,
    );
    await expect.element(screen.getByText(/You were not signed in there/)).toBeVisible();
  });
});
