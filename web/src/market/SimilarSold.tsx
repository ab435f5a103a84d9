import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { Trait } from '@vivarium/contracts/listings/live-animal.ts';
import { currencies } from '@vivarium/contracts/shared/currency.ts';
import { trendQueries } from '@vivarium/contracts/trends/queries.ts';
import { guidePath } from '../addresses/guide-path.ts';
import { call } from '../api/call.ts';
import { formatCount } from '../format/price.ts';
import { Link } from '../ui/Link.tsx';
import styles from './market.module.css';
import { rough } from './market-words.ts';

interface SimilarSoldProps {
  species: string;
  traits: readonly Pick<Trait, 'gene' | 'zygosity'>[];
  lifeStage: string | null;
  currency: string;
}

/** Milliseconds. */
const FRESH = 300_000;
const stages = ['hatchling', 'juvenile', 'subadult', 'adult'] as const;

/** What was paid for the same animals and how fast they went, from the price guide; nothing where too few have said. */
export function SimilarSold({ species, traits, lifeStage, currency }: SimilarSoldProps) {
  const { t } = useLingui();
  const stage = stages.find((one) => one === lifeStage);
  const query = {
    species,
    exact: 'true' as const,
    trait: traits.map(({ gene, zygosity }) => [`${gene}:${zygosity}`]),
    currency: currencies.find((one) => one === currency),
    ...(stage !== undefined && { life_stage: [stage] }),
  };
  const { data: guide } = useQuery({
    queryKey: ['trends', 'prices', query],
    queryFn: ({ signal }) => call(trendQueries.showPriceGuide, { query }, { signal }),
    staleTime: FRESH,
    retry: false,
  });
  if (!guide?.sold) return null;
  const [low, high] = [rough(guide.sold.p25), rough(guide.sold.p75)];
  const count = formatCount(guide.sold.n);
  const days = guide.daysToSell === null ? undefined : Math.max(1, Math.round(guide.daysToSell.median));
  const range = low === high ? low : t`${low} to ${high}`;
  const guidePage = guidePath(
    species,
    traits.map(({ gene }) => gene),
  );
  return (
    <p className={styles.note}>
      {days === undefined
        ? t`Similar ones sold for ${range} (${count} of them).`
        : plural(days, {
            one: `Similar ones sold for ${range}, half within # day (${count} of them).`,
            other: `Similar ones sold for ${range}, half within # days (${count} of them).`,
          })}{' '}
      <Link to={guidePage}>
        <Trans>Price guide</Trans>
      </Link>
    </p>
  );
}
