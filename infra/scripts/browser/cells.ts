/** One way of looking at the product. */
export interface Cell {
  name: string
  theme: 'light' | 'dark'
  device: { viewport: { width: number; height: number }; isMobile?: boolean; hasTouch?: boolean }
  language: 'zh-CN' | 'en'
}

const devices = {
  desktop: { viewport: { width: 1280, height: 800 } },
  phone: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true },
}

/** The eight cells, or the two that differ in everything: they see most of what the eight see. */
export function cells(all: boolean): Cell[] {
  const every = (['light', 'dark'] as const).flatMap((theme) =>
    (['desktop', 'phone'] as const).flatMap((device) =>
      (['zh-CN', 'en'] as const).map((language) => ({
        ...{ name: `${theme} ${device} ${language}`, theme, language },
        device: devices[device],
      })),
    ),
  )
  return all ? every : every.filter(({ name }) => ['light desktop zh-CN', 'dark phone en'].includes(name))
}
