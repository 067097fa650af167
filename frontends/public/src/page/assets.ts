/** Addresses of the built files that pages name. */
export interface Assets {
  /** The style of all pages. */
  style: string
  /** Makes forms and copying easier; nothing depends on it. */
  script: string
  /** The picture of link cards: phones show it beside the title. */
  picture: string
  icon: string
}

/**
 * Finds the hashed names in the build's list of files.
 * @throws when one is missing
 */
export function assetsOf(files: readonly string[]): Assets {
  const find = (pattern: RegExp) => {
    const file = files.find((name) => pattern.test(name))
    if (!file) throw new Error(`The build of the public pages has no file like ${pattern}`)
    return `/assets/public/${file}`
  }
  return {
    style: find(/\.css$/),
    script: find(/\.js$/),
    picture: find(/^link-card.*\.png$/),
    icon: find(/^icon.*\.svg$/),
  }
}
