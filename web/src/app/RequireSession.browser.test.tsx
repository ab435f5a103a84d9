import { MemoryRouter } from 'react-router';
import { afterEach, expect, it } from 'vitest';
import { adoptSession, sessionStore } from '../api/session.ts';
import { useSignedInUser } from '../api/signed-in.ts';
import { render } from '../ui/render.tsx';
import { RequireSession } from './RequireSession.tsx';

const ida = { id: 'ida', username: 'ida', displayName: 'Ida', emailVerified: true };
const otto = { ...ida, id: 'otto', username: 'otto', displayName: 'Otto' };
const adopt = (user: typeof ida) => adoptSession({ user, accessToken: 'a token', expiresIn: 900 });

afterEach(() => sessionStore.setState({ status: 'signed-out' }, true));

function Letter() {
  const { displayName } = useSignedInUser();
  return (
    <label>
      From {displayName}
      <input />
    </label>
  );
}

it('keeps what somebody writes while their session is renewed, and shows none of it to whoever comes next', async () => {
  adopt(ida);
  const screen = await render(
    <RequireSession>
      <Letter />
    </RequireSession>,
    { wrapper: MemoryRouter },
  );
  await screen.getByLabelText('From Ida').fill('12 Long Lane');
  adopt(ida);
  await expect.element(screen.getByLabelText('From Ida')).toHaveValue('12 Long Lane');
  adopt(otto);
  await expect.element(screen.getByLabelText('From Otto')).toHaveValue('');
  await screen.unmount();
});
