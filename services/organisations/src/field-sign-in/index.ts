export { FieldSignIn } from './field-sign-in.ts'
export { fieldCodeHash, newFieldCode } from './field-code.ts'
export { mayMakeFieldSignIn, seatsForTheField } from './field-sign-in.policy.ts'
export { heldSeats } from './field-sign-in.rows.ts'
