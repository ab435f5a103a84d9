import { Trans, useLingui } from '@lingui/react/macro';
import { ButtonLink } from './Button.tsx';
import { Notice } from './Notice.tsx';

/** An address that leads nowhere. */
export function NotFoundPage({ what = 'page' }: { what?: 'page' | 'listing' | 'seller' }) {
  const { t } = useLingui();
  const titles = {
    page: t`There is no such page`,
    listing: t`There is no such listing`,
    seller: t`There is no such seller`,
  };
  return (
    <Notice
      title={titles[what]}
      actions={
        <ButtonLink look="primary" to="/">
          <Trans>Search all listings</Trans>
        </ButtonLink>
      }
    >
      <p>
        {what === 'listing' ? (
          <Trans>It may have been taken down by its seller, or the address has a slip in it.</Trans>
        ) : (
          <Trans>The address may have a slip in it, or what was here has moved.</Trans>
        )}
      </p>
    </Notice>
  );
}
