import { NewRefused } from './refused.ts'

/** A name in the forms in which code and sentences need it. */
export interface Name {
  /** `social-club`: files, folders and addresses. */
  kebab: string
  /** `socialClub` */
  camel: string
  /** `SocialClub` */
  pascal: string
  /** `social_club`: tables and columns. */
  snake: string
  /** `SOCIAL_CLUB`: values of enumerations. */
  upper: string
  /** `social club` */
  words: string
}

const kebab = /^[a-z]+(-[a-z]+)*$/

/** Words that the language, GraphQL or the product itself has taken. */
const taken = new Set(
  `abstract any as async await boolean break case catch class const continue debugger default delete do else entity enum
  export extends false finally for from function get if implements import in index interface is let module mutation
  namespace new null number object of package private protected public query resolver return service set static string
  subscription super switch symbol this throw true try type typeof undefined var void while with yield
  migrations seed testing constructor`.split(/\s+/),
)

/**
 * Reads a name as somebody types it.
 * @param what it shall be, for the sentence that refuses it
 * @throws NewRefused
 */
export function nameOf(text: string, what: string): Name {
  if (!kebab.test(text))
    throw new NewRefused(
      `"${text}" is no name for ${what}: write lower-case English words with hyphens between them, such as social-club.`,
    )
  if (taken.has(text))
    throw new NewRefused(`"${text}" is taken by the language or the house: choose another name.`)
  if (text.length > 40) throw new NewRefused(`"${text}" is longer than 40 letters: choose a shorter name.`)
  const parts = text.split('-')
  const pascal = parts.map(capitalised).join('')
  return {
    ...{ kebab: text, pascal, camel: uncapitalised(pascal) },
    ...{ snake: parts.join('_'), upper: parts.join('_').toUpperCase(), words: parts.join(' ') },
  }
}

export const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
const uncapitalised = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)

/** The last word in the plural: `social-clubs`, `policies`. */
export function pluralOf(singular: string): string {
  if (/[^aeiou]y$/.test(singular)) return singular.replace(/y$/, 'ies')
  return /(s|x|z|ch|sh)$/.test(singular) ? `${singular}es` : `${singular}s`
}

/** "a programme", "an event". */
export const withArticle = (words: string) => `${/^[aeio]|^u(?!ni)/.test(words) ? 'an' : 'a'} ${words}`

/** What somebody does who does it: `close` → `closes`, `call off` → `calls off`. */
export const thirdPerson = (verb: string) => verb.replace(/^[a-z]+/, pluralOf)

/** What it is afterwards: `close` → `closed`, `call off` → `called off`. */
export function participleOf(verb: string): string {
  return verb.replace(/^[a-z]+/, (word) => {
    if (word.endsWith('e')) return `${word}d`
    if (/[^aeiou]y$/.test(word)) return word.replace(/y$/, 'ied')
    // One short syllable at the end doubles its consonant: plan, submit.
    const isShort = /^[^aeiou]*[aeiou][^aeiouwxy]$/.test(word) || /(mit|fer|cur)$/.test(word)
    return isShort ? `${word}${word.at(-1)}ed` : `${word}ed`
  })
}
