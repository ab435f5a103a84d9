import { t } from '@lingui/core/macro';

/**
 * @param megabytes that a file may have.
 * @returns why a photograph is not taken, and what to do.
 */
export function reasonWords(reason: string | undefined, megabytes: number): string {
  switch (reason) {
    case 'not_a_picture':
      return t`This is no picture. Choose a photograph (JPEG, PNG, WebP or AVIF).`;
    case 'unknown_kind':
      return t`Pictures of this kind cannot be read here. Save it as JPEG and try again.`;
    case 'film':
      return t`Films cannot be taken, only photographs.`;
    case 'too_many_bytes':
      return t`The file has more than ${megabytes} MB. Make it smaller and try again.`;
    case 'broken':
      return t`The file is damaged or not whole. Choose another one.`;
    case 'too_large':
      return t`The picture has too many pixels. Make it smaller and try again.`;
    case 'too_small':
      return t`The picture is too small to see anything on it.`;
    case 'gone':
      return t`This photograph is not there any more.`;
    case 'harmful':
      return t`Our scanner says that this file does harm.`;
    default:
      return reason ?? t`It could not be sent. Try again.`;
  }
}
