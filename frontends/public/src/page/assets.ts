/** What the build made for the pages: files by their addresses, and the style itself. */
export interface Assets {
  /**
   * The style of all pages, whole. It stands in the page: most people come once, from a chat, over a slow line, and a
   * file of its own would cost them one more journey before the first word.
   */
  style: string
  /** Makes forms and copying easier; nothing depends on it. */
  script: string
  /** The picture of link cards: phones show it beside the title. */
  picture: string
  icon: string
}

/**
 * Finds the hashed names in the build's list of files.
 * @param read the text of one of the files
 * @throws when one is missing
 */
export function assetsOf(files: readonly string[], read: (file: string) => string): Assets {
  const find = (pattern: RegExp) => {
    const file = files.find((name) => pattern.test(name))
    if (!file) throw new Error(`The build of the public pages has no file like ${pattern}`)
    return file
  }
  const address = (pattern: RegExp) => `/assets/public/${find(pattern)}`
  return {
    style: read(find(/\.css$/)).trim(),
    script: address(/\.js$/),
    picture: address(/^link-card.*\.png$/),
    icon: address(/^icon.*\.svg$/),
  }
}
