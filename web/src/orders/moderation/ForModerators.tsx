import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { roleOf } from '../../api/role-of.ts';
import { useSession } from '../../api/use-session.ts';
import { Notice } from '../../ui/Notice.tsx';

/** What moderators see; others read whom it is for. What anybody may, the servers decide. */
export function ForModerators({ children }: { children: ReactNode }) {
  const { t } = useLingui();
  if (roleOf(useSession()) !== 'user') return children;
  return (
    <Notice title={t`This page is for moderators`}>
      <p>
        <Trans>They decide complaints here, and look at large orders before they are charged.</Trans>
      </p>
    </Notice>
  );
}
