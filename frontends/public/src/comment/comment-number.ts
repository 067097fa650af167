/**
 * A number by which somebody can ask for their comment at the counter or by telephone: the last eight signs of its
 * identity, which are random in an UUID of version 7. "0198f3c2-…-9ba1c07e44d2" is read as "C07E-44D2".
 */
export function commentNumber(id: string): string {
  const end = id.replaceAll('-', '').slice(-8).toUpperCase()
  return `${end.slice(0, 4)}-${end.slice(4)}`
}
