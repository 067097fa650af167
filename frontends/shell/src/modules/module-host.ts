import { getLanguage, ObservableValue, type Module } from '@linli/frontend-kit'
import {
  addErrorHandler,
  getAppStatus,
  registerApplication,
  start,
  triggerAppChange,
  unloadApplication,
} from 'single-spa'
import { fetchFrontEnd, moduleHome, switchedOn, type AppName } from './registry.ts'

/** How a module fares: nobody has gone there, on its way, on the page, or broken. */
export interface ModuleState {
  status: 'idle' | 'on its way' | 'here' | 'broken'
  module?: Module
  error?: unknown
}

const states = new Map<AppName, ObservableValue<ModuleState>>(
  switchedOn.map((name) => [name, new ObservableValue<ModuleState>({ status: 'idle' })]),
)

/** Modules appear only inside of the frame, and the frame only for somebody who is signed in. */
let isFrameOpen = false

export const moduleState = (name: AppName): ObservableValue<ModuleState> => states.get(name)!

/** Which module an address belongs to. */
export function moduleAt(path: string): AppName | null {
  return (
    switchedOn.find((name) => path === moduleHome(name) || path.startsWith(`${moduleHome(name)}/`)) ?? null
  )
}

export const placeId = (name: AppName): string => `linli-module-${name}`

/** Tells single-spa which module lives where. One that breaks is reported here, and the others go on. */
export function registerModules(): void {
  for (const name of switchedOn) {
    registerApplication({
      name,
      app: () => fetchModule(name),
      activeWhen: ({ pathname }) => isFrameOpen && moduleAt(pathname) === name,
      customProps: { place: () => document.getElementById(placeId(name))! },
    })
  }
  addErrorHandler((error) => {
    const state = moduleState(error.appOrParcelName as AppName)
    if (state.get().status !== 'broken') state.set({ status: 'broken', error })
  })
  start({ urlRerouteOnly: true })
}

/** The places of the modules are on the page now, or are about to leave it. */
export async function openFrame(isOpen: boolean): Promise<void> {
  isFrameOpen = isOpen
  await triggerAppChange()
}

/** Another chance for a module that did not come, or broke while it appeared. */
export async function retryModule(name: AppName): Promise<void> {
  moduleState(name).set({ status: 'on its way' })
  if (getAppStatus(name) === 'SKIP_BECAUSE_BROKEN') await unloadApplication(name)
  // single-spa does not look again at what failed to load until this long after.
  if (getAppStatus(name) === 'LOAD_ERROR') await new Promise((resolve) => setTimeout(resolve, 200))
  await triggerAppChange()
}

/** The contract of a module, without showing it: for its slots. */
export async function readModule(name: AppName): Promise<Module> {
  return (await fetchFrontEnd(name)).module
}

async function fetchModule(name: AppName) {
  moduleState(name).set({ status: 'on its way' })
  const microFrontend = await fetchFrontEnd(name).catch((error: unknown) => {
    // Kept as it was thrown: single-spa writes its own words before the message.
    moduleState(name).set({ status: 'broken', error })
    throw error
  })
  // The menu says the names of its screens, before the module itself has come to say anything.
  await microFrontend.module.messages.load(getLanguage())
  moduleState(name).set({ status: 'here', module: microFrontend.module })
  return microFrontend
}
