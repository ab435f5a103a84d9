import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { providerCommands } from '@vivarium/contracts/identity/provider-commands.ts';
import { call } from '../api/call.ts';
import { buttonClass } from '../ui/Button.tsx';
import styles from './form.module.css';

/** Who else one may sign in with; nothing where there is nobody. */
export function Providers({ back }: { back: string }) {
  const { data } = useQuery({
    queryKey: ['providers'],
    queryFn: ({ signal }) => call(providerCommands.listProviders, {}, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (data === undefined || data.items.length === 0) return null;
  return (
    <div className={styles.actions}>
      {data.items.map(({ name, label }) => (
        <a
          key={name}
          className={buttonClass()}
          href={`/api/v1/auth/oidc/${name}?return=${encodeURIComponent(back)}`}
        >
          <Trans>Sign in with {label}</Trans>
        </a>
      ))}
    </div>
  );
}
