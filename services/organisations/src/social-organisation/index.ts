export { noteStep } from './note-step.ts'
export { SocialOrganisation, SocialOrganisationStep, type SocialGrade } from './social-organisation.ts'
export { type SocialMove, type SocialStage } from './social-organisation.lifecycle.ts'
