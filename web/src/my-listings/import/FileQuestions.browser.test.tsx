import { expect, it } from 'vitest';
import { askingOnce, render } from '../../ui/render.tsx';
import { FileQuestions } from './FileQuestions.tsx';

it('asks nothing anew of a file while it is imported', async () => {
  const nothing = () => undefined;
  const questions = (isLocked: boolean) => (
    <FileQuestions
      rows={['', nothing, nothing]}
      isBusy
      {...{ isLocked }}
      onChange={nothing}
      onCheck={nothing}
    />
  );
  const open = await render(questions(false), { client: askingOnce() });
  await expect.element(open.getByLabelText('Currency')).toBeEnabled();
  await open.unmount();
  const locked = await render(questions(true), { client: askingOnce() });
  await expect.element(locked.getByLabelText('Currency')).toBeDisabled();
});
