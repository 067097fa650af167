export { Conflict, type ConflictField } from './conflict.tsx'
