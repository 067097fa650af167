import type { ReactNode } from 'react'
import type { Assets } from './assets.ts'
import type { Reader } from './reader.ts'

export interface PageProps {
  /** In the tab and on a link card. */
  title: string
  /** One or two sentences for a link card and for search engines. */
  summary: string
  /** A sheet is a page made for paper: black on white, without the frame of the site. */
  form?: 'page' | 'sheet'
  /** Errors and pages of a moment are not to be found by search engines. */
  isFound?: boolean
  incomplete?: boolean
  children: ReactNode
}

/** What a page module answers. */
export type PageAnswer = PageProps & { status?: number }

/** The whole document around a page. */
export function Page({ reader, assets, ...page }: PageProps & { reader: Reader; assets: Assets }) {
  const { language, say, origin, here } = reader
  const address = origin + here
  return (
    <html lang={language} className={page.form === 'sheet' ? 'on-paper' : undefined}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="format-detection" content="telephone=no" />
        <title>{`${page.title} · ${say.brand}`}</title>
        <meta name="description" content={page.summary} />
        <meta property="og:site_name" content={say.brandLong} />
        <meta property="og:type" content="article" />
        <meta property="og:title" content={page.title} />
        <meta property="og:description" content={page.summary} />
        <meta property="og:url" content={address} />
        <meta property="og:locale" content={language === 'en' ? 'en_GB' : 'zh_CN'} />
        <meta property="og:image" content={origin + assets.picture} />
        <meta property="og:image:width" content="800" />
        <meta property="og:image:height" content="800" />
        {page.isFound === false ? (
          <meta name="robots" content="noindex" />
        ) : (
          <>
            <link rel="canonical" href={address} />
            <link
              rel="alternate"
              hrefLang={language === 'en' ? 'zh-CN' : 'en'}
              href={origin + reader.otherLanguage}
            />
          </>
        )}
        <meta name="color-scheme" content={page.form === 'sheet' ? 'light' : 'light dark'} />
        <link rel="icon" href={assets.icon} type="image/svg+xml" />
        <style dangerouslySetInnerHTML={{ __html: assets.style }} />
        <script type="module" src={assets.script} />
      </head>
      <body>{page.form === 'sheet' ? page.children : <Frame reader={reader} {...page} />}</body>
    </html>
  )
}

function Frame({ reader, incomplete, children }: PageProps & { reader: Reader }) {
  const { language, say, link } = reader
  return (
    <>
      <a className="skip" href="#content">
        {say.toContent}
      </a>
      <header className="site">
        {reader.isDemo && <p className="demo">{say.demo(reader.moment(reader.now))}</p>}
        <div>
          <a className="brand" href={link('/')}>
            <Mark />
            <span>{say.brand}</span>
            <span className="unseen">{say.home}</span>
          </a>
          <a
            className="language"
            href={reader.otherLanguage}
            hrefLang={language === 'en' ? 'zh-CN' : 'en'}
            lang={language === 'en' ? 'zh-CN' : 'en'}
            aria-label={say.otherLanguageLabel}
            rel="alternate"
          >
            {say.otherLanguage}
          </a>
        </div>
      </header>
      <main id="content" tabIndex={-1}>
        {incomplete && (
          <p className="incomplete" role="status">
            <span aria-hidden>! </span>
            {say.incomplete}
          </p>
        )}
        {children}
      </main>
      <footer className="site">
        <p>{say.footer}</p>
        <p>
          {say.frontDoor.forStaff}
          {say.colon}
          <a href="/app">{say.signIn}</a>
        </p>
      </footer>
    </>
  )
}

/** Two roofs that share a wall. */
function Mark() {
  return (
    <svg className="mark" viewBox="0 0 32 32" aria-hidden>
      <path d="M3 27V14l8-7 5 4.4L21 7l8 7v13h-8v-8h-4v8H3Z" />
    </svg>
  )
}
