import { useState } from 'react';
import { expect, it } from 'vitest';
import { render } from '../ui/render.tsx';
import { WhenThere } from './WhenThere.tsx';

function Thing() {
  const [text, write] = useState('');
  return <textarea value={text} onChange={({ target }) => write(target.value)} />;
}
/** A page whose address can come to show something else. */
function Page() {
  const [data, show] = useState({ id: 'one', version: 1 });
  return (
    <>
      <button type="button" onClick={() => show({ ...data, version: 2 })}>
        Changed
      </button>
      <button type="button" onClick={() => show({ id: 'two', version: 1 })}>
        Another
      </button>
      <WhenThere of={{ data, error: null, refetch: async () => {} }} className="">
        {() => <Thing />}
      </WhenThere>
    </>
  );
}

it('what is written about one thing stays while that changes, and is not there for another', async () => {
  const screen = await render(<Page />);
  const text = screen.getByRole('textbox');
  await text.fill('It came without its tail.');
  await screen.getByRole('button', { name: 'Changed' }).click();
  await expect.element(text).toHaveValue('It came without its tail.');
  await screen.getByRole('button', { name: 'Another' }).click();
  await expect.element(text).toHaveValue('');
});
