/** What an act is asked with and how its refusals are said. An entry of its own: it brings dialogs and forms along. */
export { ActDialog } from './act-dialog.tsx'
export { ActFailure } from './act-failure.tsx'
export { ActRefusals } from './act-refusals.tsx'
export { useActForm } from './use-act-form.ts'
