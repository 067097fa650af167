export { Tree, type TreeNode } from './tree.tsx'
