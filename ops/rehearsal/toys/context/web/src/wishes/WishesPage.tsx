import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import { useQuery } from '@tanstack/react-query';
import { wishCommands } from '@vivarium/contracts/wishes/commands.ts';
import { type WishBody, wishBodySchema } from '@vivarium/contracts/wishes/http.ts';
import { wishQueries } from '@vivarium/contracts/wishes/queries.ts';
import { call } from '../api/call.ts';
import { inSentences } from '../api/in-sentences.ts';
import { Outage } from '../api/Outage.tsx';
import { randomKey } from '../api/random-key.ts';
import { useContractForm } from '../api/use-contract-form.ts';
import { announce } from '../ui/announcements.ts';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import styles from './wishes.module.css';

const checked = inSentences<WishBody>(standardSchemaResolver(wishBodySchema));

/** `/my/wishes`: what one is looking for, and room for more. */
export function WishesPage() {
  const { data, error, refetch } = useQuery({
    queryKey: ['my-wishes'],
    queryFn: ({ signal }) => call(wishQueries.listMyWishes, { query: {} }, { signal }),
    refetchInterval: 1000,
  });
  const { register, errors, problem, isSubmitting, onSubmit, reset } = useContractForm<WishBody>(
    { defaultValues: { text: '' }, resolver: checked },
    {
      send: async (body) => {
        await call(wishCommands.noteWish, { body }, { idempotencyKey: randomKey() });
        reset();
        announce('Your wish is noted.');
      },
    },
  );
  if (error !== null && data === undefined) return <Outage error={error} onRetry={() => void refetch()} />;
  return (
    <div className={styles.page}>
      <title>My wishes – Vivarium</title>
      <h1>My wishes</h1>
      <form noValidate onSubmit={onSubmit}>
        <Field label="I am looking for" error={errors.text?.message ?? problem}>
          {(control) => <input {...control} {...register('text')} maxLength={200} />}
        </Field>
        <Button look="primary" type="submit" disabled={isSubmitting}>
          Note it
        </Button>
      </form>
      <ul>
        {data?.items.map(({ id, text }) => (
          <li key={id}>{text}</li>
        ))}
      </ul>
    </div>
  );
}
