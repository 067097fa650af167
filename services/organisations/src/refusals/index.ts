export { RepeatableInput, RevisedInput } from './act-input.ts'
export { actionEnum, allowed } from './action-enum.ts'
export { refusalType } from './refusal-type.ts'
