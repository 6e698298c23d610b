import { family } from '@girasol/design-tokens'

/** The site's own faces, packaged beside the page (see public/frame.css). */
export const fonts: { text: string | undefined; display: string } = {
  text: family.text,
  display: family.display,
}
