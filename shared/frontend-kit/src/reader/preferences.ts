import type { ColourScheme, Language } from '@linli/ui'
import { ObservableValue, useObserved } from '../observable-value.ts'
import { speak } from '../messages/messages.ts'

/** How this person reads on this device. `system` follows the device. */
export interface Preferences {
  language: Language
  scheme: ColourScheme | 'system'
  bigType: boolean
}

const key = 'linli.preferences'
const darkDevice = matchMedia('(prefers-color-scheme: dark)')

const preferences = new ObservableValue<Preferences>(read())
const effectiveScheme = new ObservableValue<ColourScheme>(schemeOf(preferences.get()))

darkDevice.addEventListener('change', apply)
preferences.watch(apply)
apply()

export const getLanguage = (): Language => preferences.get().language

export function usePreferences(): Preferences {
  return useObserved(preferences)
}

/** light or dark, with the device's choice worked in. */
export function useColourScheme(): ColourScheme {
  return useObserved(effectiveScheme)
}

/** Remembers the choice on this device. A language is shown once its messages are there. */
export async function prefer(changes: Partial<Preferences>): Promise<void> {
  if (changes.language) await speak(changes.language)
  const next = { ...preferences.get(), ...changes }
  preferences.set(next)
  try {
    localStorage.setItem(key, JSON.stringify(next))
  } catch {
    // Storage is barred: the choice holds until the page is closed.
  }
}

function read(): Preferences {
  const first: Preferences = { language: 'zh-CN', scheme: 'system', bigType: false }
  try {
    return { ...first, ...(JSON.parse(localStorage.getItem(key) ?? '{}') as Partial<Preferences>) }
  } catch {
    return first
  }
}

function schemeOf({ scheme }: Preferences): ColourScheme {
  return scheme === 'system' ? (darkDevice.matches ? 'dark' : 'light') : scheme
}

/** The page around the micro-frontends: its ground, its scroll bars, its language. */
function apply(): void {
  const { language, bigType } = preferences.get()
  effectiveScheme.set(schemeOf(preferences.get()))
  const { documentElement } = document
  documentElement.lang = language
  documentElement.dataset.theme = effectiveScheme.get()
  documentElement.dataset.type = bigType ? 'big' : 'normal'
}
