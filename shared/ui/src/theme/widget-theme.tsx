import type { ReactNode } from 'react'
import { ConfigProvider, theme } from 'antd'
import type { ThemeConfig } from 'antd'
import english from 'antd/es/locale/en_GB'
import chinese from 'antd/es/locale/zh_CN'
import { colours, face } from './tokens.ts'
import { useReader, type Reader } from './theme-provider.tsx'

/**
 * Dresses a widget of antd in our language, colours and sizes. Each entry that shows one brings this along, so that
 * a page without such widgets carries nothing of antd.
 */
export function WidgetTheme({ children }: { children: ReactNode }) {
  const reader = useReader()
  return (
    <ConfigProvider
      locale={reader.language === 'en' ? english : chinese}
      theme={widgetTheme(reader)}
      csp={reader.nonce ? { nonce: reader.nonce } : undefined}
      // An open dialog lies above everything else on the page, so what belongs to it must hang in it.
      getPopupContainer={(trigger) => trigger?.closest('dialog') ?? reader.layer ?? document.body}
    >
      {children}
    </ConfigProvider>
  )
}

function widgetTheme({ scheme, bigType }: Reader): ThemeConfig {
  const palette = colours[scheme]
  const isTouched = matchMedia('(pointer: coarse), (max-width: 767px)').matches
  const size = bigType
    ? { fontSize: 20, controlHeight: 52 }
    : isTouched
      ? { fontSize: 16, controlHeight: 44 }
      : { fontSize: 14, controlHeight: 36 }
  return {
    algorithm: scheme === 'dark' ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: {
      ...size,
      fontFamily: face,
      borderRadius: 4,
      motion: !matchMedia('(prefers-reduced-motion: reduce)').matches,
      colorPrimary: palette.accentFill,
      colorLink: palette.accent,
      colorText: palette.ink,
      colorTextSecondary: palette.inkSoft,
      // antd's own tertiary and placeholder greys stay below the contrast that WCAG AA asks for.
      colorTextTertiary: palette.inkFaint,
      colorTextQuaternary: palette.inkFaint,
      colorTextPlaceholder: palette.inkFaint,
      colorTextDescription: palette.inkFaint,
      colorTextDisabled: palette.inkFaint,
      colorBorder: palette.lineStrong,
      colorBorderSecondary: palette.line,
      colorBgContainer: palette.sheet,
      colorBgElevated: palette.sheet,
    },
  }
}
