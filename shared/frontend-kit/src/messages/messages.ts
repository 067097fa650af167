import type { Language } from '@linli/ui'
import { createInstance } from 'i18next'
import { initReactI18next, useTranslation } from 'react-i18next'

/** Keys of a catalogue, from the outside in with dots: `desk.title`. The forms of a plural are one key. */
export type MessageKey<Catalogue> = {
  [Name in keyof Catalogue & string]: Catalogue[Name] extends string
    ? WithoutPlural<Name>
    : `${Name}.${MessageKey<Catalogue[Name]>}`
}[keyof Catalogue & string]

type WithoutPlural<Name extends string> = Name extends `${infer Stem}_${'zero' | 'one' | 'other'}`
  ? Stem
  : Name

/** Says a message in the reader's language; `{{name}}` in it is filled from the values. */
export type Say<Catalogue> = (
  key: MessageKey<Catalogue>,
  values?: Readonly<Record<string, string | number>>,
) => string

export interface Messages<Catalogue = unknown> {
  /** One for each module, so that no two modules speak over each other. */
  namespace: string
  /** Fetches the catalogue of a language, once. */
  load: (language: Language) => Promise<void>
  /** Only for the compiler: which keys there are. */
  readonly catalogue?: Catalogue
}

const interpreter = createInstance()
const catalogues = new Set<Messages>()

void interpreter.use(initReactI18next).init({
  // Nothing is fetched here, so everything below may speak at once.
  initAsync: false,
  lng: 'zh-CN',
  fallbackLng: 'zh-CN',
  resources: {},
  interpolation: { escapeValue: false },
  returnNull: false,
})

/**
 * The messages of one module. Chinese comes first and gives the keys; a catalogue that lacks one of them does not
 * compile, and `catalogueDifferences` says so in a test.
 */
export function defineMessages<Catalogue extends object>(
  namespace: string,
  sources: Record<Language, () => Promise<{ default: Catalogue }>>,
): Messages<Catalogue> {
  const messages: Messages<Catalogue> = {
    namespace,
    async load(language) {
      if (interpreter.hasResourceBundle(language, namespace)) return
      const { default: catalogue } = await sources[language]()
      interpreter.addResourceBundle(language, namespace, catalogue)
    },
  }
  catalogues.add(messages as Messages)
  return messages
}

/** Says the messages of a module, and says them again when the language changes. */
export function useMessages<Catalogue>({ namespace }: Messages<Catalogue>): Say<Catalogue> {
  const { t } = useTranslation(namespace, { i18n: interpreter })
  return t as unknown as Say<Catalogue>
}

/** A message whose key comes from outside, as the code of a refusal does; `otherwise` when there is none of that key. */
export function sayOf({ namespace }: Messages, key: string, otherwise: string): string {
  return interpreter.t(key, { ns: namespace, defaultValue: otherwise })
}

/** Changes the language of everything that is on the page, after its messages have come. */
export async function speak(language: Language): Promise<void> {
  await Promise.all([...catalogues].map((messages) => messages.load(language)))
  await interpreter.changeLanguage(language)
}
