import { ButtonLink } from './Button.tsx';
import { Notice } from './Notice.tsx';

/** An address that leads nowhere. */
export function NotFoundPage({ what = 'page' }: { what?: 'page' | 'listing' | 'seller' }) {
  return (
    <>
      <title>{`Not found – Vivarium`}</title>
      <Notice
        title={`There is no such ${what}`}
        actions={
          <ButtonLink look="primary" to="/">
            Search all listings
          </ButtonLink>
        }
      >
        <p>
          {what === 'listing'
            ? 'It may have been taken down by its seller, or the address has a slip in it.'
            : 'The address may have a slip in it, or what was here has moved.'}
        </p>
      </Notice>
    </>
  );
}
