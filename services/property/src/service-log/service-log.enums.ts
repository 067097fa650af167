import { registerEnumType } from 'type-graphql'

export const LogOriginEnum = { SCANNED: 'SCANNED', CHOSEN: 'CHOSEN', IMPORTED: 'IMPORTED' } as const
export type LogOrigin = keyof typeof LogOriginEnum
registerEnumType(LogOriginEnum, {
  name: 'ServiceLogOrigin',
  description: 'How an entry of the service log came about.',
  valuesConfig: {
    SCANNED: { description: 'Somebody scanned the label on the spot.' },
    CHOSEN: { description: 'Somebody chose the place from a list.' },
    IMPORTED: { description: 'It came in with an Excel file.' },
  },
})
