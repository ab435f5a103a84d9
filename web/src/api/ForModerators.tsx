import { useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Notice } from '../ui/Notice.tsx';
import { roleOf } from './role-of.ts';
import { useSession } from './use-session.ts';

/** What moderators see; others read what it is for. What anybody may, the servers decide. */
export function ForModerators({ why, children }: { why: ReactNode; children: ReactNode }) {
  const { t } = useLingui();
  if (roleOf(useSession()) !== 'user') return children;
  return (
    <Notice title={t`This page is for moderators`}>
      <p>{why}</p>
    </Notice>
  );
}
