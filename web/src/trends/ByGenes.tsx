import { Trans } from '@lingui/react/macro';
import type { PriceGuide } from '@vivarium/contracts/trends/http/price-guide.ts';
import { formatCount } from '../format/price.ts';
import { Link } from '../ui/Link.tsx';
import { moneyText, percentText } from './words.ts';

/** What the single genes of a combination suggest, beside what is asked for it; nothing where the model claims nothing. */
export function ByGenes({ guide: { asked, byGenes } }: { guide: Pick<PriceGuide, 'asked' | 'byGenes'> }) {
  if (asked === null || byGenes === null) return null;
  const [median, suggested] = [moneyText(asked.median), moneyText(byGenes.suggested)];
  const [error, n, heldOut] = [
    percentText(byGenes.error),
    formatCount(byGenes.n),
    formatCount(byGenes.heldOut),
  ];
  return (
    <p>
      <Trans>
        Together they ask {median}, in the middle; what single genes are worth would suggest {suggested}. The
        suggestion is from a model of {n} listings, off by {error} in the middle for {heldOut} others:{' '}
        <Link to="/trends/methods">how it is made</Link>.
      </Trans>
    </p>
  );
}
