import { Trans, useLingui } from '@lingui/react/macro';
import { RatesNote } from '../market/RatesNote.tsx';
import { Link } from '../ui/Link.tsx';
import { TrendsNav } from './TrendsNav.tsx';
import styles from './trends.module.css';

/** `/trends/methods`: how every number of the trends is counted. */
export function MethodsPage() {
  const { t } = useLingui();
  return (
    <div className={styles.page}>
      <title>{t`How trends are counted – Vivarium`}</title>
      <TrendsNav />
      <header className={styles.head}>
        <h1>
          <Trans>How trends are counted</Trans>
        </h1>
        <p>
          <Link to="/trends">
            <Trans>Back to the trends</Trans>
          </Link>
        </p>
      </header>
      <div className={styles.prose}>
        <h2>
          <Trans>What counts</Trans>
        </h2>
        <p>
          <Trans>
            Every listing that was ever published counts, also one that its seller has taken away since.
            Drafts do not, nor what a moderator has taken down, nor anything of a seller as long as they are
            suspended. A listing counts as listed on the day of its first publication, as sold on the day it
            was marked as sold, and as on sale at the end of each day on which it was. Days and months are
            those of UTC, weeks begin on Monday.
          </Trans>
        </p>
        <h2>
          <Trans>Prices</Trans>
        </h2>
        <p>
          <Trans>
            “Asked” is the price that a listing has, or had last; it counts for the time in which the listing
            first appeared. “Paid” is what sellers say was paid when they mark a listing as sold. Nobody has
            to say it, so it is of fewer, and never mixed with what was asked.
          </Trans>{' '}
          <RatesNote />
        </p>
        <h2>
          <Trans>Medians</Trans>
        </h2>
        <p>
          <Trans>
            The median is the one in the middle: half are below it, half above. Quartiles cut off a quarter at
            each end. Every listing counts in them, none is left out for being far off. Nothing is told of
            fewer than five, and each is told with how many it is of. Medians are exact, of whatever number,
            and halfway between the two in the middle where there is no single one.
          </Trans>
        </p>
        <h2>
          <Trans>What single genes suggest</Trans>
        </h2>
        <p>
          <Trans>
            For a combination of traits the price guide also tells what its single genes suggest. For each
            species a model is fitted on what was asked in the last 24 months: each trait, life stage and sex
            makes an animal dearer or cheaper by a factor of its own (least squares of the logarithms), so a
            combination is suggested to cost the product of its genes. Prices that are far off are left out of
            the model, and of nothing else. Every fifth listing is held out: the model is judged by these, and
            its error is by what part it is off for the one in the middle. Where there are fewer than 60
            listings, where it is off by half, or for a trait that is hardly seen, nothing is claimed.
          </Trans>
        </p>
        <h2>
          <Trans>Days to sell</Trans>
        </h2>
        <p>
          <Trans>
            Days to sell are those from the first publication to the sale, of what was sold. What has not sold
            yet is not among them, so they are shorter than what a new listing must expect. The sell-through,
            the part of what was listed that is sold by now, says the rest.
          </Trans>
        </p>
        <h2>
          <Trans>What visitors do</Trans>
        </h2>
        <p>
          <Trans>
            Views, searches and clicks are counted by visitors and without a person: a visitor is one tab of a
            browser, has a number made up at random and gone with the tab, and counts once a day. Whoever asks
            not to be followed (Do Not Track, Global Privacy Control) is not counted, nor are programs that
            say that they are, nor what one does with one’s own listings. What visitors did is kept for 30
            days; how many did something with a listing on a day, or looked for a species or a trait, for
            good. What is wanted counts each visitor once a day, in whatever words or by whatever filter they
            look for it, and each person with a saved search once; fewer than three visitors are nobody.
          </Trans>
        </p>
        <h2>
          <Trans>How far back</Trans>
        </h2>
        <p>
          <Trans>
            Each listing keeps its own history of prices and turns, so all of this can be counted anew at any
            time, and comes to the same. Of listings from before that was kept, only the days of their first
            publication and their sale are known.
          </Trans>
        </p>
      </div>
    </div>
  );
}
