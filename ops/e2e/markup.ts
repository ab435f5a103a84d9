/** Stands in every address that markup of these tests names, so that what comes of it is found. */
export const TRACE = '/_M_';

/**
 * What turns text into more than text where a page takes it for HTML, CSS, an address or a template. Short: the
 * narrowest field takes 80 characters.
 */
export const markup: readonly string[] = [
  `<img src=${TRACE} onerror=MARKED()>`,
  `<svg onload=MARKED()><a href=${TRACE}>x</a>`,
  `<meta http-equiv=refresh content=0;url=${TRACE}>`,
  `<base href=/${TRACE}/><a href=${TRACE}>x</a>`,
  `<form action=${TRACE}><button>Sign in</button>`,
  `<iframe src=${TRACE} srcdoc=MARKED></iframe>`,
  `"><script src=${TRACE}></script>`,
  `</title><style>@import'${TRACE}';</style>`,
  `' autofocus onfocus=MARKED() x='`,
  `javascript:MARKED()//${TRACE}`,
  '$' + '{MARKED()}{{MARKED()}}<%=MARKED()%>',
  `&lt;img src=${TRACE} onerror=MARKED()&gt;`,
  `__ais-highlight__<img src=${TRACE}>__/ais-highlight__`,
  `]]><image href=${TRACE} onload=MARKED() />`,
];

/** As much of an element as is looked at; the end-to-end tests know no browser's types. */
interface LookedAt {
  localName: string;
  textContent: string;
  attributes: Iterable<{ name: string; value: string }>;
  ownerDocument: { location: { origin: string } };
}

/**
 * Looks through all elements of a page for those that markup has become. Runs in the page.
 * @param trace which every address in the markup has
 * @returns each with what gives it away; nothing when all is well
 */
export function tracesIn(elements: readonly LookedAt[], trace: string): string[] {
  const origin = elements[0]?.ownerDocument.location.origin;
  const leadsAway = (value: string) => {
    if (value.startsWith('data:') || value.startsWith('blob:')) return value.includes(trace);
    // The one page of somebody else's that ours link to: whose the reference rates are.
    if (value.startsWith('https://www.ecb.europa.eu/stats/')) return value.includes(trace);
    const address = URL.parse(value, origin);
    return address === null || address.origin !== origin || address.pathname.includes(trace);
  };
  const addresses = ['href', 'src', 'action', 'formaction', 'data', 'xlink:href'];
  const givesAway = (name: string, value: string) =>
    name.startsWith('on') ||
    ['srcdoc', 'http-equiv', 'action', 'autofocus'].includes(name) ||
    (addresses.includes(name) && leadsAway(value));
  const strange = ['base', 'iframe', 'object', 'embed'];
  return elements.flatMap((element) => {
    const { localName, textContent } = element;
    const isMade = strange.includes(localName) || (localName === 'style' && textContent.includes(trace));
    const signs = [...element.attributes].filter(({ name, value }) => givesAway(name, value));
    return [
      ...(isMade ? [`<${localName}>`] : []),
      ...signs.map(({ name, value }) => `<${localName} ${name}="${value}">`),
    ];
  });
}

/** @returns all of the markup, in as few texts as a field of this length takes */
export function markupUpTo(longest: number): string[] {
  const texts: string[] = [];
  for (const one of markup) {
    const last = texts.at(-1);
    if (last !== undefined && last.length + one.length <= longest) texts[texts.length - 1] = last + one;
    else texts.push(one);
  }
  return texts;
}
