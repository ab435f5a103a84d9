import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { ForModerators as Guarded } from '../../api/ForModerators.tsx';

/** Orders that moderators decide; others read whom the page is for. */
export function ForModerators({ children }: { children: ReactNode }) {
  const why = <Trans>They decide complaints here, and look at large orders before they are charged.</Trans>;
  return <Guarded why={why}>{children}</Guarded>;
}
