import { languageOf } from '@girasol/messages'
import { buttonClass } from '@girasol/site-frame/button.tsx'
import { Mark } from '@girasol/site-frame/mark.tsx'
import { getLocale, getTranslations } from 'next-intl/server'

/** There is no such page, or it is not for this visitor: both look the same. */
export async function NotFoundScreen() {
  const text = await getTranslations('frame.notFound')
  return (
    <div className="g-message">
      <Mark size={96} />
      <h1>{text('title')}</h1>
      <p>{text('body')}</p>
      <a className={buttonClass()} href={`/${languageOf(await getLocale())}`}>
        {text('home')}
      </a>
    </div>
  )
}
