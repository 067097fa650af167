/**
 * Makes writing, copying and printing easier. Every page is whole without it: what needs it is hidden in the page
 * and shown from here.
 */
import '../styles/public.css'
import './draft.ts'
import './paper.ts'
