import { Plural, Trans } from '@lingui/react/macro';
import { Button } from '../ui/Button.tsx';
import { HeartShape } from './HeartShape.tsx';
import styles from './heart.module.css';
import { type Likeable, useLike } from './use-like.ts';

/** Likes a listing, or no longer; whoever is not signed in is asked to, and comes back here. */
export function Heart({ listing }: { listing: Likeable }) {
  const { isLiked, count, press } = useLike(listing);
  return (
    <p className={`${styles.line} no-print`}>
      <Button aria-pressed={isLiked} onClick={press} className={styles.heart}>
        <HeartShape isFull={isLiked} />
        {isLiked ? <Trans>In your favourites</Trans> : <Trans>Add to favourites</Trans>}
      </Button>
      {count > 0 && (
        <span className={`${styles.count} tabular`}>
          <Plural value={count} one="# person likes it" other="# people like it" />
        </span>
      )}
    </p>
  );
}
