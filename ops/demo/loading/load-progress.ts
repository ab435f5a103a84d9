/** How far a load is. */
export interface LoadProgress {
  what: 'sellers' | 'listings' | 'listings of the past';
  done: number;
  total: number;
  /** Listings or sellers a second, so far in this run. */
  perSecond: number;
}

const count = new Intl.NumberFormat('en-US');

/** @returns a line for people: `loading 100,000 listings … 62 % (1,840/s, 21 s left)`. */
export function progressText({ what, done, total, perSecond }: LoadProgress): string {
  const share = Math.floor((100 * done) / Math.max(1, total));
  const left = perSecond > 0 ? durationText((total - done) / perSecond) : '';
  const speed = perSecond > 0 ? ` (${count.format(Math.round(perSecond))}/s, ${left} left)` : '';
  const verb = what === 'sellers' ? 'registering' : 'loading';
  return `${verb} ${count.format(total)} ${what} … ${share} %${speed}`;
}

function durationText(seconds: number): string {
  return seconds < 90 ? `${Math.ceil(seconds)} s` : `${Math.ceil(seconds / 60)} min`;
}

/**
 * Tells of progress at most every so often, and at the end.
 * @param now milliseconds, monotonous
 */
export function paced(
  onProgress: (progress: LoadProgress) => void,
  options: { what: LoadProgress['what']; total: number; startAt: number; everyMs: number; now: () => number },
): (done: number) => void {
  const { what, total, startAt, everyMs, now } = options;
  const began = now();
  let told = began;
  let toldDone = startAt - 1;
  return (done) => {
    const time = now();
    if (done === toldDone || (time - told < everyMs && done < total)) return;
    told = time;
    toldDone = done;
    const seconds = (time - began) / 1000;
    onProgress({ what, done, total, perSecond: seconds > 0 ? (done - startAt) / seconds : 0 });
  };
}
