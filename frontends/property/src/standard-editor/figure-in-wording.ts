/**
 * The figure of a promise stands twice: in the data, and in the sentence that residents read. Whoever changes 60
 * minutes to 30 in the one means the other as well; a sentence that still says 60 would make the change impossible
 * to compare. Only a figure that stands there exactly once is carried over: with two of them nobody can tell which
 * is meant.
 * @returns the wording with the new figure, or null where it must be changed by hand
 */
export function carryFigure(wording: string, before: string, after: string): string | null {
  if (before === '' || after === '' || before === after) return null
  const places = placesOf(wording, before)
  if (places.length !== 1) return null
  const [at] = places as [number]
  return wording.slice(0, at) + after + wording.slice(at + before.length)
}

/** Whether the wording tells the figure at all, in digits. */
export function tellsFigure(wording: string, figure: string): boolean {
  return placesOf(wording, figure).length > 0
}

/** Where the number stands by itself: 30 is not in 300, in 2.30 or in 130. */
function placesOf(wording: string, figure: string): number[] {
  const places: number[] = []
  for (let at = wording.indexOf(figure); at >= 0; at = wording.indexOf(figure, at + 1)) {
    const before = wording[at - 1] ?? ''
    const after = wording.slice(at + figure.length, at + figure.length + 2)
    if (!/[\d.]/.test(before) && !/^(\d|\.\d)/.test(after)) places.push(at)
  }
  return places
}
