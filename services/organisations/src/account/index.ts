export { mayAdminister, mayAdministerPerson, type Reach } from './account.policy.ts'
export { Invitation } from './invitation.ts'
