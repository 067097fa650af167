/** The register of modules, `infra/modules.json`, as the build and the tests hand it over. */
declare module 'virtual:modules' {
  import type { MicroFrontend, SeatKind } from '@linli/frontend-kit'
  import type { IconDefinition, Language } from '@linli/ui'

  export const registered: readonly {
    readonly name: string
    /** What the shell says of the module before it is there. */
    readonly title: Readonly<Record<Language, string>>
    readonly icon: IconDefinition
    /** The seats that come for this module first. */
    readonly beginsDayOf: readonly SeatKind[]
    /** Where its code is: the import map of the page knows the files, or Vite in development. */
    readonly load: () => Promise<MicroFrontend>
  }[]
}
