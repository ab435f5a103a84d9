/**
 * @param browser `navigator`
 * @returns whether it asks not to be followed: by Do Not Track, or by Global Privacy Control
 */
export function wantsPrivacy(browser: object): boolean {
  return (
    ('doNotTrack' in browser && browser.doNotTrack === '1') ||
    ('globalPrivacyControl' in browser && browser.globalPrivacyControl === true)
  );
}
