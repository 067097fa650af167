export { Clause, Document, DocumentPart } from './document.tsx'
export { ChangeTag, ItemChange, type ItemChangeKind } from '../change/item-change.tsx'
