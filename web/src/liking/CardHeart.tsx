import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { numberFormat } from '../format/number-format.ts';
import styles from './card-heart.module.css';
import { HeartShape } from './HeartShape.tsx';
import { type Likeable, useLike } from './use-like.ts';

/** The heart in the corner of a card, with how many like it. */
export function CardHeart({ listing }: { listing: Likeable & { title: string } }) {
  const { t } = useLingui();
  const { isLiked, count, press } = useLike(listing);
  const { title } = listing;
  const liked = plural(count, { one: '# person likes it', other: '# people like it' });
  const name = t`Favourite: ${title}`;
  return (
    <button
      type="button"
      className={`${styles.heart} tabular no-print`}
      aria-pressed={isLiked}
      aria-label={count > 0 ? `${name}, ${liked}` : name}
      onClick={press}
    >
      <HeartShape isFull={isLiked} />
      {count > 0 && (
        <span aria-hidden="true">{numberFormat(undefined, { notation: 'compact' }).format(count)}</span>
      )}
    </button>
  );
}
