/**
 * The page's policy asks browsers to take HTML from nowhere but here (Trusted Types), and from here nothing comes:
 * whatever a library or a slip hands to `innerHTML` and its kin is shown as the text that it is. Scripts from strings
 * have no policy at all and are refused.
 */
interface TrustedTypesFactory {
  createPolicy(name: string, rules: { createHTML(text: string): string }): unknown;
}

const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypesFactory };
trustedTypes?.createPolicy('default', {
  createHTML: (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;'),
});
