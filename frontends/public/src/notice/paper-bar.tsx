import type { Reader } from '../page/reader.ts'

interface PaperBarProps {
  reader: Reader
  /** The page that the sheet was made from. */
  back: string
  print: string
  hint: string
}

/** Stands above a sheet on the screen and is not printed. */
export function PaperBar({ reader, back, print, hint }: PaperBarProps) {
  const { say, link, language, otherLanguage, inWeChat } = reader
  return (
    <nav className="paper-bar" aria-label={print}>
      <a href={link(back)}>← {say.notice.back}</a>
      <a href={otherLanguage} lang={language === 'en' ? 'zh-CN' : 'en'} aria-label={say.otherLanguageLabel}>
        {say.otherLanguage}
      </a>
      <span className="note">{inWeChat ? say.inWeChat : hint}</span>
      {!inWeChat && (
        <button type="button" data-print hidden>
          {print}
        </button>
      )}
    </nav>
  )
}
