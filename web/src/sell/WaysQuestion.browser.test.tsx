import { useState } from 'react';
import { expect, it } from 'vitest';
import { openCatalogue } from '../catalogue/catalogue.ts';
import { render } from '../ui/render.tsx';
import { emptyForm } from './sell-form.ts';
import { problemsOf } from './sell-problems.ts';
import { WaysQuestion } from './WaysQuestion.tsx';

const catalogue = openCatalogue();

function Asked() {
  const [form, setForm] = useState(emptyForm);
  const problems = problemsOf(form, catalogue, '2026-11-21');
  return (
    <>
      <WaysQuestion
        {...{ form, catalogue, problems, listingId: undefined, ordered: 0 }}
        change={(part) => setForm((before) => ({ ...before, ...part }))}
        changePhotos={() => {}}
        onSending={() => {}}
      />
      <output>{form.delivery.join(' ')}</output>
    </>
  );
}

it('offers both ways until one is ticked off, and asks for one at least', async () => {
  const screen = await render(<Asked />);
  const [pickup, sent] = ['Can be picked up', 'Can be sent'].map((name) =>
    screen.getByRole('checkbox', { name }),
  );
  const said = screen.getByRole('status');
  await expect.element(said).toHaveTextContent('pickup shipping');
  await pickup?.click();
  await expect.element(said).toHaveTextContent('shipping');
  await expect.element(screen.getByText(/Tick at least one/)).not.toBeInTheDocument();
  await sent?.click();
  await expect.element(screen.getByText(/Tick at least one/)).toBeVisible();
  await sent?.click();
  await pickup?.click();
  await expect.element(said).toHaveTextContent('pickup shipping');
});
