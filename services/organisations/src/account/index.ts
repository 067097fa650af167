export { mayAdminister, mayAdministerPerson, type Reach } from './account.policy.ts'
export { accountOfPerson } from './account.rows.ts'
export { AccountType } from './account.type.ts'
