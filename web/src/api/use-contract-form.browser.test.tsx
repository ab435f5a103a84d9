import { describe, expect, it, vi } from 'vitest';
import { Field } from '../ui/Field.tsx';
import { render } from '../ui/render.tsx';
import { ApiError } from './api-error.ts';
import { useContractForm } from './use-contract-form.ts';

function NameForm({ send }: { send: (values: { name: string; city: string }) => Promise<void> }) {
  const { register, errors, problem, onSubmit } = useContractForm(
    { defaultValues: { name: 'Ida', city: '' } },
    { keptAs: 'name', send },
  );
  return (
    <form noValidate onSubmit={onSubmit}>
      {problem && <p role="alert">{problem}</p>}
      <Field label="Name" error={errors.name?.message}>
        {(control) => <input {...control} {...register('name', { required: 'Write your name.' })} />}
      </Field>
      <Field label="City" error={errors.city?.message}>
        {(control) => <input {...control} {...register('city')} />}
      </Field>
      <button type="submit">Save</button>
    </form>
  );
}

const refuse = (error: Error) => vi.fn(() => Promise.reject(error));

describe('a form', () => {
  it('sends what it holds', async () => {
    const send = vi.fn(async () => undefined);
    const screen = await render(<NameForm send={send} />);
    await screen.getByLabelText('City').fill('Leeds');
    await screen.getByRole('button').click();
    expect(send.mock.calls).toEqual([[{ name: 'Ida', city: 'Leeds' }]]);
  });

  it('says at the field what is wrong with it, goes there, and sends nothing', async () => {
    const send = vi.fn(async () => undefined);
    const screen = await render(<NameForm send={send} />);
    const name = screen.getByLabelText('Name');
    await name.fill('');
    await screen.getByRole('button').click();
    await expect.element(name).toHaveFocus();
    await expect.element(name).toBeInvalid();
    await expect.element(name).toHaveAccessibleDescription('Write your name.');
    expect(send).not.toHaveBeenCalled();
    await name.fill('Ida');
    await expect.element(name).not.toBeInvalid();
  });

  it('says at the field what the server refuses, and goes there', async () => {
    const details = [{ path: 'city', message: 'must be shorter' }];
    const screen = await render(
      <NameForm send={refuse(new ApiError('validation_failed', '', 422, details))} />,
    );
    await screen.getByRole('button').click();
    const city = screen.getByLabelText('City');
    await expect.element(city).toHaveAccessibleDescription('This must be shorter.');
    await expect.element(city).toHaveFocus();
  });

  it('says above itself what belongs to no field, until it is sent again', async () => {
    const send = refuse(new ApiError('unreachable', 'Nobody there'));
    const screen = await render(<NameForm send={send} />);
    await screen.getByRole('button').click();
    await expect.element(screen.getByRole('alert')).toHaveTextContent('Nobody there.');
    send.mockImplementation(async () => undefined as never);
    await screen.getByRole('button').click();
    await expect.element(screen.getByRole('alert')).not.toBeInTheDocument();
  });
});
