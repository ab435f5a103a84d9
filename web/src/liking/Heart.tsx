import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { favouriteCommands } from '@vivarium/contracts/favourites/commands.ts';
import { favouriteQueries } from '@vivarium/contracts/favourites/queries.ts';
import { useLocation, useNavigate } from 'react-router';
import { call } from '../api/call.ts';
import { useSession } from '../api/use-session.ts';
import { announce } from '../ui/announcements.ts';
import { Button } from '../ui/Button.tsx';
import styles from './heart.module.css';

const KEY = ['favourite-ids'];

/** Likes a listing, or no longer; whoever is not signed in is asked to, and comes back here. */
export function Heart({
  listing: { id, favourites = 0 },
}: {
  listing: { id: string; favourites?: number | undefined };
}) {
  const { t } = useLingui();
  const session = useSession();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { pathname, search } = useLocation();
  const { data: liked } = useQuery({
    queryKey: KEY,
    enabled: session.status === 'signed-in',
    queryFn: async ({ signal }) => {
      const { items } = await call(favouriteQueries.listMyFavourites, { query: { limit: 100 } }, { signal });
      return items.map((item) => item.id);
    },
    staleTime: 60_000,
  });
  const isLiked = liked?.includes(id) ?? false;
  const set = useMutation({
    mutationFn: (like: boolean) =>
      call(like ? favouriteCommands.addFavourite : favouriteCommands.removeFavourite, { params: { id } }),
    onMutate: (like) => {
      client.setQueryData<string[]>(KEY, (before = []) =>
        like ? [...before, id] : before.filter((one) => one !== id),
      );
    },
    onError: (_error, like) => {
      client.setQueryData<string[]>(KEY, (before = []) =>
        like ? before.filter((one) => one !== id) : [...before, id],
      );
      announce(t`That did not work. Please try again.`);
    },
  });
  const press = () => {
    if (session.status === 'signed-in') set.mutate(!isLiked);
    else navigate(`/sign-in?return=${encodeURIComponent(pathname + search)}`);
  };
  return (
    <p className={`${styles.line} no-print`}>
      <Button aria-pressed={isLiked} onClick={press} className={styles.heart}>
        <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
          <path
            d="M10 16.500S3 12.300 3 7.600A3.700 3.700 0 0 1 10 6a3.700 3.700 0 0 1 7 1.600c0 4.700-7 8.900-7 8.900Z"
            fill={isLiked ? 'currentColor' : 'none'}
            stroke="currentColor"
            strokeWidth="1.500"
            strokeLinejoin="round"
          />
        </svg>
        {isLiked ? <Trans>In your favourites</Trans> : <Trans>Add to favourites</Trans>}
      </Button>
      {favourites > 0 && (
        <span className={`${styles.count} tabular`}>
          <Plural value={favourites} one="# person likes it" other="# people like it" />
        </span>
      )}
    </p>
  );
}
