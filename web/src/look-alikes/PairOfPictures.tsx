import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { mediaCommands } from '@vivarium/contracts/media/commands.ts';
import type { LookAlike, PairOfPictures as Pair } from '@vivarium/contracts/media/moderation.ts';
import { call } from '../api/call.ts';
import { Refused } from '../api/Refused.tsx';
import { formatMoment } from '../format/moment.ts';
import { personName } from '../format/person-name.ts';
import { Button } from '../ui/Button.tsx';
import { Link } from '../ui/Link.tsx';
import styles from './look-alikes.module.css';
import { pairsQuery } from './pairs.ts';

/** Two pictures beside each other, whose they are and where they are shown. */
export function PairOfPictures({ pair }: { pair: Pair }) {
  const { t } = useLingui();
  const client = useQueryClient();
  const closing = useMutation({
    mutationFn: () => call(mediaCommands.closePairOfPictures, { params: { id: pair.id } }),
    onSuccess: () => client.invalidateQueries(pairsQuery),
  });
  const percent = Math.floor(pair.alikeness * 100);
  return (
    <li className={styles.pair}>
      <div className={styles.two}>
        <OneOfThem picture={pair.earlier} name={t`Uploaded first`} />
        <OneOfThem picture={pair.later} name={t`Uploaded later`} />
      </div>
      <Refused reason={closing.error} />
      <p className={styles.end}>
        <span className={styles.quiet}>
          <Trans>{percent} % alike where they overlap</Trans>
        </span>
        <Button disabled={closing.isPending} onClick={() => closing.mutate()}>
          <Trans>Take out of the list</Trans>
        </Button>
      </p>
    </li>
  );
}

function OneOfThem({ picture, name }: { picture: LookAlike; name: string }) {
  const { t } = useLingui();
  const { seller, listings, uploadedAt, width, height, variants } = picture;
  const who = personName(seller);
  const [first] = variants.filter(({ format }) => format === 'webp').toSorted((a, b) => a.width - b.width);
  return (
    <figure className={styles.one}>
      {first && (
        <img
          src={first.url}
          alt={t`${name}, by ${who}`}
          width={first.width}
          height={first.height}
          loading="lazy"
        />
      )}
      <figcaption>
        <strong>{name}</strong>
        <Link to={`/seller/${seller.id}`}>{who}</Link>
        <span className={`${styles.quiet} tabular`}>
          {formatMoment(uploadedAt)} · {width} × {height}
        </span>
        {listings.map(({ id, title }) => (
          <Link key={id} to={`/listing/${id}`}>
            {title || t`Nameless`}
          </Link>
        ))}
      </figcaption>
    </figure>
  );
}
