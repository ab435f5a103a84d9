import { Trans } from '@lingui/react/macro';
import { referenceRates } from '@vivarium/contracts/shared/reference-rates.ts';
import { formatDay } from '../format/date.ts';

/** Whose rates prices are converted by, and of which day. */
export function RatesNote() {
  const day = formatDay(referenceRates.day);
  return (
    <Trans>
      Converted by the <a href={referenceRates.url}>European Central Bank’s reference rates</a> of {day}.
    </Trans>
  );
}
