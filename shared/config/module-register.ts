import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'

/** A module as `infra/modules.json` has it, as far as the shell needs to know. */
interface Entry {
  name: string
  title: Record<string, string>
  icon: string
  beginsDayOf: string[]
}

const register = fileURLToPath(new URL('../../infra/modules.json', import.meta.url))
const id = 'virtual:modules'

/**
 * Lets the shell import the register of modules, each with the way to its code, as `virtual:modules`: a new module is a
 * line in the register, and nothing in the shell.
 */
export function moduleRegister(): Plugin {
  return {
    name: 'linli:module-register',
    resolveId: (asked) => (asked === id ? `\0${id}` : null),
    load(asked) {
      if (asked !== `\0${id}`) return null
      this.addWatchFile(register)
      const { modules } = JSON.parse(readFileSync(register, 'utf8')) as { modules: Entry[] }
      const icons = [...new Set(modules.map(({ icon }) => icon))]
      return `import { ${icons.join(', ')} } from '@linli/ui/icons'\nexport const registered = [${modules.map(written).join(',\n')}]`
    },
  }
}

// The import is written out, so that the build leaves it to the page's import map and a server in development finds it.
const written = ({ name, title, icon, beginsDayOf }: Entry) =>
  `{ ${JSON.stringify({ name, title, beginsDayOf }).slice(1, -1)}, icon: ${icon}, load: () => import('@linli/${name}-frontend') }`
