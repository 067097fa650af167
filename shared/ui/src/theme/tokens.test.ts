import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { colours, estateTypes, type ColourScheme } from './tokens.ts'

const styleSheet = readFileSync(new URL('../styles/tokens.css', import.meta.url), 'utf8')

describe.each(['light', 'dark'] as const)('in the %s theme', (scheme) => {
  const palette = colours[scheme]

  it('the style sheet and the widgets speak of the same colours', () => {
    expect(customProperties(scheme)).toMatchObject(palette)
  })

  it('everything that is read stands out from everything it can stand on', () => {
    const grounds = [palette.paper, palette.sheet, palette.sunken]
    for (const text of [
      palette.ink,
      palette.inkSoft,
      palette.inkFaint,
      palette.accent,
      palette.late,
      palette.soon,
      palette.kept,
    ])
      for (const ground of grounds)
        expect(contrast(text, ground), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5)
  })

  it('a word in its own tinted box stands out too', () => {
    for (const [text, ground] of [
      [palette.accent, palette.accentGround],
      [palette.late, palette.lateGround],
      [palette.soon, palette.soonGround],
      [palette.kept, palette.keptGround],
      [palette.ink, palette.accentGround],
      [palette.ink, palette.lateGround],
      [palette.ink, palette.soonGround],
      [palette.ink, palette.keptGround],
      [palette.onFill, palette.accentFill],
      [palette.onFill, palette.lateFill],
    ] as const)
      expect(contrast(text, ground), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5)
  })

  it('the edge of a field is seen on every ground', () => {
    for (const ground of [palette.paper, palette.sheet, palette.sunken])
      expect(contrast(palette.lineStrong, ground)).toBeGreaterThanOrEqual(3)
  })
})

it('the sign of a type of community is read on its colour', () => {
  for (const { colour } of Object.values(estateTypes))
    expect(contrast('#ffffff', colour)).toBeGreaterThanOrEqual(4.5)
})

/** `--linli-accent-ground: #ebf2fd` → `{ accentGround: '#ebf2fd' }` */
function customProperties(scheme: ColourScheme): Record<string, string> {
  const block = styleSheet.match(new RegExp(`\\[data-theme='${scheme}'\\] \\{([^}]*)\\}`))![1]!
  return Object.fromEntries(
    [...block.matchAll(/--linli-([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [
      name!.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()),
      value!,
    ]),
  )
}

/** Contrast ratio of WCAG 2.2, from 1 to 21. */
function contrast(one: string, other: string): number {
  const [darker, lighter] = [luminance(one), luminance(other)].toSorted((a, b) => a - b) as [number, number]
  return (lighter + 0.05) / (darker + 0.05)
}

function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
