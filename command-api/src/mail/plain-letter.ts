/** What a plain letter says. */
export interface PlainLetter {
  subject: string;
  displayName: string;
  paragraphs: readonly string[];
  /** The one thing to do. */
  link?: { words: string; url: string } | undefined;
  /** After it. */
  closing?: readonly string[];
}

/** @returns a mail in plain words, readable without pictures: the same as text and as HTML. */
export function plainLetter({ subject, displayName, paragraphs, link, closing = [] }: PlainLetter) {
  const hello = `Hello ${displayName},`;
  const text = [
    hello,
    ...paragraphs,
    ...(link === undefined ? [] : [`${link.words}:\n${link.url}`]),
    ...closing,
  ].join('\n\n');
  const html = [
    ...[hello, ...paragraphs].map((one) => `<p>${escaped(one)}</p>`),
    ...(link === undefined ? [] : [`<p><a href="${escaped(link.url)}">${escaped(link.words)}</a></p>`]),
    ...closing.map((one) => `<p>${escaped(one)}</p>`),
  ].join('\n');
  return { subject: subject.replaceAll(/\s+/g, ' ').slice(0, 150), text, html };
}

/** @returns text as HTML. */
export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
