/** What leads to a person or lets somebody in, wherever it stands in a line, and what stands in its place. */
const masks: readonly (readonly [RegExp, string | ((found: string) => string)])[] = [
  // Before e-mails, which the end of one looks like.
  [/:\/\/[^\s"/@]+@/g, '://…@'],
  [/\beyJ[\w-]{8,}\.[\w-]+\.[\w-]+/g, '(token)'],
  [/\b(Bearer|Basic) [\w.~+/=-]{8,}/g, '$1 (token)'],
  [/([?&](?:token|code|state|password|X-Amz-Signature)=)[^&\s"\\]+/gi, '$1…'],
  // As long as an address has before its @: without a bound a long word takes the square of its length.
  [/[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu, (found) => `${found[0]}…@…`],
  // International, national with the trunk's 0, and American; no id, time or number of ours looks so.
  [/\+\d(?:[ ().-]{0,2}\d){7,14}\b/g, maskedPhone],
  [/\b0\d{1,2}[- ]?\d{3}[- ]?\d{4}\b/g, maskedPhone],
  [/(?:\(\d{3}\) ?|\b\d{3}[-. ])\d{3}[-. ]\d{4}\b/g, maskedPhone],
];

/** @returns the first three digits of a number: `081-xxx-xxxx`. */
function maskedPhone(found: string): string {
  const plus = found.startsWith('+') ? '+' : '';
  return `${plus}${found.replaceAll(/\D/g, '').slice(0, 3)}-xxx-xxxx`;
}

/** @returns a line of a log without e-mails, telephone numbers, tokens and passwords in URLs, whoever wrote them there. */
export function masked(line: string): string {
  return masks.reduce((text, [what, by]) => text.replaceAll(what, by as string), line);
}
