export { policyFor, loadPolicy, stagesOf } from './response-policy.rows.ts'
export {
  namesOf,
  serviceRequestCategories,
  serviceRequestKinds,
  ServiceRequestCategoryEnum,
  ServiceRequestKindEnum,
  type ServiceRequestCategory,
  type ServiceRequestKind,
} from './request-kinds.ts'
export { ResponsePolicyType } from './response-policy.type.ts'
export { requestCategoryWords } from './request-category-words.ts'
