/**
 * Words by which programs name themselves in `User-Agent`: crawlers of search engines, link previews, monitors. Theirs
 * are not the choices of people, and they are many; one that hides among browsers is not found here but bounded by the
 * threshold of distinct visitors and by the rate (a Cubot is a telephone). Answered like everybody else, so that none has a reason to hide.
 */
const NAMES =
  /(?<!cu)bot\b|crawl|spider|slurp|archiver|facebookexternalhit|whatsapp|embedly|preview|lighthouse|pingdom|uptime|monitor/i;

/** @param userAgent the header, as it came */
export function isBot(userAgent: string | undefined): boolean {
  return userAgent !== undefined && NAMES.test(userAgent);
}
