import { type FieldValues, type Path, type UseFormProps, useForm } from 'react-hook-form';
import { errorsOfAnswer, type FormErrors } from './form-errors.ts';

interface Sending<Values> {
  /** Sends what the form holds. What it throws is told at the fields that the server names, or above the form. */
  send: (values: Values) => Promise<void>;
  /** What an error says, by field; under the empty name what it says of the whole. */
  errorsOf?: (error: unknown) => FormErrors;
}

/**
 * A form whose answers are sent to the API: checked by its resolver or its rules first, then by the server.
 *
 * @returns the form of react-hook-form, and with it `problem`, which belongs above the form
 */
export function useContractForm<Values extends FieldValues>(
  options: UseFormProps<Values>,
  { send, errorsOf = errorsOfAnswer }: Sending<Values>,
) {
  const form = useForm<Values>(options);
  const { errors, isSubmitting } = form.formState;
  const onSubmit = form.handleSubmit(async (values) => {
    try {
      await send(values);
    } catch (error) {
      for (const [at, [path, message]] of Object.entries(errorsOf(error)).entries()) {
        const name = path === '' ? 'root' : (path as Path<Values>);
        form.setError(name, { message }, { shouldFocus: at === 0 });
      }
    }
  });
  return { ...form, errors, problem: errors.root?.message, isSubmitting, onSubmit };
}
