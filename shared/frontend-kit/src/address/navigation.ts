import { navigateToUrl } from 'single-spa'

export { useLocation, useParams, useSearchParams } from 'wouter'

/** Goes to an address of ours without a reload. For what follows an act; whatever is clicked is a link. */
export function goTo(href: string): void {
  navigateToUrl(href)
}

/**
 * Lets every plain link to a page under `/app` be followed without a reload, in all modules. Clicks that mean
 * something else to the browser (another tab, a download) stay the browser's.
 */
export function followLinks(root: Document): () => void {
  const follow = (event: MouseEvent) => {
    const isPlain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey
    const link = (event.target as Element | null)?.closest?.('a')
    if (!isPlain || event.defaultPrevented || !link || link.target || link.hasAttribute('download')) return
    const { origin, pathname, search, hash } = new URL(link.href, root.baseURI)
    if (
      origin !== root.defaultView?.location.origin ||
      !(pathname === '/app' || pathname.startsWith('/app/'))
    )
      return
    event.preventDefault()
    goTo(pathname + search + hash)
  }
  root.addEventListener('click', follow)
  return () => root.removeEventListener('click', follow)
}
