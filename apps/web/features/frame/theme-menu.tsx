import { ThemeSwitch } from '@girasol/site-frame/theme-switch.tsx'
import type { Theme } from '@girasol/site-frame/theme.ts'
import { getTranslations } from 'next-intl/server'

/** The choice of colours, with its texts. */
export async function ThemeMenu({ theme }: { theme: Theme }) {
  const text = await getTranslations('frame.theme')
  return (
    <ThemeSwitch
      chosen={theme}
      label={text('label')}
      names={{ system: text('system'), light: text('light'), dark: text('dark') }}
    />
  )
}
