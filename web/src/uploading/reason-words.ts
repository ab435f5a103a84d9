import { t } from '@lingui/core/macro';
import { LONGEST_FILM_S, type Purpose } from '@vivarium/contracts/media/uploads.ts';

/**
 * @param megabytes that a file may have.
 * @param purpose what it was sent for: films are not taken for all.
 * @returns why a photograph is not taken, and what to do.
 */
export function reasonWords(reason: string | undefined, megabytes: number, purpose: Purpose): string {
  switch (reason) {
    case 'not_a_picture':
      return t`This is neither picture nor film. Choose a photograph (JPEG, PNG, WebP or AVIF).`;
    case 'unknown_kind':
      return t`Pictures of this kind cannot be read here. Save it as JPEG and try again.`;
    case 'film':
      return purpose === 'avatar'
        ? t`This is a film. Choose a photograph (JPEG, PNG, WebP or AVIF).`
        : t`This film cannot be taken here. Films are MP4, MOV or WebM.`;
    case 'too_many_bytes':
      return t`The file has more than ${megabytes} MB. Make it smaller and try again.`;
    case 'broken':
      return t`The file is damaged or not whole. Choose another one.`;
    case 'too_large':
      return t`It has too many pixels, or would take too long to prepare. Make it smaller and try again.`;
    case 'too_long':
      return t`Films may last ${LONGEST_FILM_S} seconds. Cut it and try again.`;
    case 'no_films':
      return t`Films cannot be prepared here. Send some pictures of it.`;
    case 'too_small':
      return t`It is too small to see anything on it.`;
    case 'gone':
      return t`This photograph is not there any more.`;
    case 'harmful':
      return t`Our scanner says that this file does harm.`;
    case 'given_up':
      return t`It did not arrive, or could not be prepared. Send it again.`;
    case 'away':
      return t`It could not be sent yet. It is tried again by itself while this page is open.`;
    default:
      return reason ?? t`It could not be sent. Try again.`;
  }
}
