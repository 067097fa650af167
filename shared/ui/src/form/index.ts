export { Field, type FieldControl, type FieldProps } from './field.tsx'
export { FieldRow, Form, FormActions } from './form.tsx'
export {
  useFormValues,
  type FieldBinding,
  type FieldRefusal,
  type FormState,
  type Problems,
} from './form-values.ts'
export { NumberField, PasswordField, readNumber, TextArea, TextField } from './text-fields.tsx'
export { CheckField, ChoiceField, ChoicesField, SelectField, type Choice } from './choice-fields.tsx'
