/** Gardeners who water at the same time, each on plots of their own. */
export const gardeners = 4
export const wateringsOfAPlot = 5
export const district = '018f0000-0000-7000-8000-000000000001'

/** The plot that a gardener's act falls on. Acts are numbered from 0; a plot takes five and then comes the next. */
export const plotOf = (gardener: number, act: number): string =>
  `018f0000-0000-7000-8000-${String(gardener + 1).padStart(2, '0')}${String(Math.floor(act / wateringsOfAPlot)).padStart(10, '0')}`

/** What an act says: the same words and the same key whenever it is said again. */
export const inputOf = (gardener: number, act: number) => ({
  plotId: plotOf(gardener, act),
  revision: (act % wateringsOfAPlot) + 1,
  idempotencyKey: `${gardener}-${act}`,
})
