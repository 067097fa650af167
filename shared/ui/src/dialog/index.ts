export { ConfirmDialog, Dialog } from './dialog.tsx'
