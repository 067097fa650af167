/**
 * The colours for widgets that compute with them. Everything else reads `styles/tokens.css`, which says the
 * same; `tokens.test.ts` holds the two together and measures every contrast that we rely on (WCAG 2.2 AA).
 */
export const colours = {
  light: {
    paper: '#fafaf7',
    sheet: '#ffffff',
    sunken: '#f3f3ee',
    ink: '#1d2129',
    inkSoft: '#454b57',
    inkFaint: '#636975',
    line: '#e3e3dc',
    lineStrong: '#868b95',
    accent: '#0958d9',
    accentStrong: '#003eb3',
    accentGround: '#ebf2fd',
    accentFill: '#0958d9',
    onFill: '#ffffff',
    late: '#b3261e',
    lateFill: '#b3261e',
    lateGround: '#fdf0ee',
    soon: '#8a5700',
    soonGround: '#fdf5e3',
    kept: '#1f6b3f',
    keptGround: '#ecf6ef',
  },
  dark: {
    paper: '#15171a',
    sheet: '#1c1f23',
    sunken: '#23272c',
    ink: '#e6e6e3',
    inkSoft: '#c0c2bf',
    inkFaint: '#9da09f',
    line: '#31353b',
    lineStrong: '#7b818a',
    accent: '#86b4ff',
    accentStrong: '#a9caff',
    accentGround: '#17263f',
    accentFill: '#2463cf',
    onFill: '#ffffff',
    late: '#ff9f94',
    lateFill: '#b3362d',
    lateGround: '#38201e',
    soon: '#edbb63',
    soonGround: '#352a14',
    kept: '#84cfa0',
    keptGround: '#182d21',
  },
} as const

export type ColourScheme = keyof typeof colours

/** The three types of community; `sign` and `colour` go together everywhere, so that nothing is said by colour alone. */
export const estateTypes = {
  OLD: { sign: '▲', colour: '#a8482a' },
  RESETTLEMENT: { sign: '●', colour: '#2f7d4f' },
  COMMERCIAL: { sign: '■', colour: '#3a5f95' },
} as const

export type EstateType = keyof typeof estateTypes

export const face = `"PingFang SC","HarmonyOS Sans SC","Microsoft YaHei","Noto Sans CJK SC",system-ui,sans-serif`
