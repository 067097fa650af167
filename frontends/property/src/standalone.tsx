import { followLinks, getLanguage, loadSession, speak } from '@linli/frontend-kit'
import { bootstrap, module, mount } from './main.ts'

/**
 * The module by itself, without the shell: `npm run dev` before a running gateway. Sign in on the gateway's own page
 * first; cookies know hosts and no ports, so that the session holds here as well.
 */
const home = `/app/${module.name}`
if (!window.location.pathname.startsWith(home)) window.history.replaceState(null, '', home)
await loadSession()
await bootstrap()
await speak(getLanguage())
followLinks(document)
await mount({ place: () => document.getElementById('linli')! })
